using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Shifts;

/// <summary>What follows from commands about posts and notes. Pure.</summary>
public static class PostPlanner
{
    /// <summary>Notes that a shift may have; the sheet bears them all.</summary>
    public const int MostNotes = 200;

    /// <summary>Characters of the reason with which another person's post is released.</summary>
    public const int LeastReason = 3;

    /// <summary>Somebody takes a post: for the present shift, or for the next one where the change is near or under way.</summary>
    public static ShiftDecision Take(ShiftBook book, ShiftRoster roster, string post, Actor by, DateTimeOffset now)
    {
        if (roster.Posts.FirstOrDefault(one => one.Id == post) is not { } known || roster.At(now) is not { } current)
        {
            return ShiftDecision.Not(ShiftRefusalKind.Unknown, ProblemCode.PostUnknown, NoPost(post, roster));
        }

        if (known.Leads && !MayLead(by))
        {
            return ShiftDecision.Not(ShiftRefusalKind.NotForYou, ProblemCode.PostForLead, $"The post {post} leads the shift: only a lead or an administrator may take it.");
        }

        if (known.Leads && book.Open is { Incoming: { } incoming } && incoming.Id != by.Id)
        {
            return ShiftDecision.Not(ShiftRefusalKind.Taken, ProblemCode.HandoverTakenOver, $"{incoming.Name} is taking over the post {post}.", incoming.Name);
        }

        var (shift, held) = (ShiftDuty.OnDutyFor(book, current), book.Holdings.Where(holding => holding.Post == post).ToList());
        if (held.Exists(holding => holding.Who.Id == by.Id && holding.Shift >= shift.Start))
        {
            return ShiftDecision.AlreadySo;
        }

        var others = held.Where(holding => holding.Who.Id != by.Id).ToList();
        if (others.Find(holding => holding.Shift >= shift.Start) is { } holder)
        {
            shift = roster.At(shift.End)!.Value;
            var isOpen = now >= ShiftRoster.OpensAt(new ShiftSpan(current.Start, shift.Start)) || (known.Leads && book.Open is not null);
            if (!isOpen || others.Find(holding => holding.Shift >= shift.Start) is not null)
            {
                return ShiftDecision.Not(
                    ShiftRefusalKind.Taken, ProblemCode.PostTaken, $"{holder.Who.Name} holds the post {post}; it is free for the next shift when the change is near.", holder.Who.Name, holder.Since);
            }
        }

        return ShiftDecision.Of(new PostTaken { At = now.ToUnixTimeMilliseconds(), By = by, Post = post, Shift = shift.Start });
    }

    /// <summary>Somebody leaves a post. That which leads is handed over instead, unless another holds it too.</summary>
    /// <param name="book">What stands.</param>
    /// <param name="roster">Posts and shifts.</param>
    /// <param name="post">The post's configured id.</param>
    /// <param name="leaves">Who leaves it, and why: the reason is kept; another person's post needs one.</param>
    /// <param name="by">Who asks: the person, or an administrator.</param>
    /// <param name="now">When.</param>
    public static ShiftDecision Release(ShiftBook book, ShiftRoster roster, string post, (string Person, string? Reason) leaves, Actor by, DateTimeOffset now)
    {
        var (person, reason) = leaves;
        if (!book.Holdings.Any(holding => holding.Post == post && holding.Who.Id == person))
        {
            return roster.Posts.Any(one => one.Id == post)
                ? ShiftDecision.AlreadySo
                : ShiftDecision.Not(ShiftRefusalKind.Unknown, ProblemCode.PostUnknown, NoPost(post, roster));
        }

        if (person != by.Id && by.Role != Roles.Administrator)
        {
            return ShiftDecision.Not(ShiftRefusalKind.NotForYou, ProblemCode.PostOfAnother, "Only an administrator releases another person's post.");
        }

        if (person != by.Id && reason is not { Length: >= LeastReason })
        {
            return ShiftDecision.Not(ShiftRefusalKind.Impossible, ProblemCode.ReasonNeeded, $"Another person's post is released with a reason of {LeastReason} characters or more.");
        }

        if (book.Open is { } open && (open.Outgoing.Id == person || open.Incoming?.Id == person) && open.Post == post)
        {
            return ShiftDecision.Not(ShiftRefusalKind.Impossible, ProblemCode.PostInHandover, "A hand-over of this post is under way: sign it, or break it off first.");
        }

        var leads = roster.Lead?.Id == post;
        var isLast = !book.Holdings.Any(holding => holding.Post == post && holding.Who.Id != person);
        return leads && isLast && by.Role != Roles.Administrator
            ? ShiftDecision.Not(ShiftRefusalKind.Impossible, ProblemCode.PostHandedOver, $"The post {post} leads the shift: hand it over instead of leaving it.")
            : ShiftDecision.Of(new PostReleased { At = now.ToUnixTimeMilliseconds(), By = by, Reason = reason, Post = post, Person = person });
    }

    /// <summary>Somebody leaves a note for the next shift.</summary>
    public static ShiftDecision Note(ShiftBook book, string text, Actor by, DateTimeOffset now) => book.Notes.Count >= MostNotes
        ? ShiftDecision.Not(ShiftRefusalKind.Impossible, ProblemCode.NotesFull, $"The shift has {MostNotes} notes already; hand over, or note it at the alert.")
        : ShiftDecision.Of(new ShiftNoted { At = now.ToUnixTimeMilliseconds(), By = by, Text = text });

    internal static bool MayLead(Actor actor) => actor.Role is Roles.Lead or Roles.Administrator;

    private static string NoPost(string post, ShiftRoster roster) => roster.Posts.Count == 0 || !roster.HasShifts
        ? "The configuration names no posts and shifts: write city.shifts and posts."
        : $"There is no post {post}; known are {string.Join(", ", roster.Posts.Select(one => one.Id))}.";
}
