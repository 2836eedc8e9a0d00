using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Shifts;

/// <summary>What follows from commands about a hand-over. Pure; whoever calls keeps the book from changing between the question and the event.</summary>
public static class HandoverPlanner
{
    /// <summary>The shift that would take over now: the next one where the change is near, else the present one.</summary>
    public static ShiftSpan? NextShift(ShiftBook book, ShiftRoster roster, DateTimeOffset now)
    {
        if (roster.At(now) is not { } current)
        {
            return null;
        }

        var onDuty = ShiftDuty.OnDutyFor(book, current);
        var isForThis = ShiftDuty.Lead(book, roster) is { } lead && lead.Shift >= onDuty.Start;
        return isForThis && now >= ShiftRoster.OpensAt(new ShiftSpan(current.Start, onDuty.End)) ? roster.At(onDuty.End) : onDuty;
    }

    /// <summary>Why no hand-over may begin, or null.</summary>
    public static ShiftRefusal? CanBegin(ShiftBook book, ShiftRoster roster, Actor by)
    {
        if (!roster.HasShifts || roster.Lead is not { } post)
        {
            return new(ShiftRefusalKind.Impossible, ProblemCode.PostUnknown, "The configuration names no posts and shifts: write city.shifts and posts.");
        }

        if (!PostPlanner.MayLead(by))
        {
            return new(ShiftRefusalKind.NotForYou, ProblemCode.HandoverForLead, "Hand-overs are for leads.");
        }

        return book.Open is { } open
            ? new(ShiftRefusalKind.Taken, ProblemCode.HandoverUnderWay, "A hand-over is under way: sign it, or break it off first.", open.BegunBy?.Name, open.Sheet.MadeAt)
            : ShiftDuty.Lead(book, roster) is null
                ? new(ShiftRefusalKind.Impossible, ProblemCode.HandoverNobody, $"Nobody holds the post {post.Id}: take it first.")
                : null;
    }

    /// <summary>A hand-over begins with a sheet.</summary>
    public static ShiftDecision Begin(ShiftBook book, ShiftRoster roster, HandoverSheet sheet, Actor by)
    {
        if (CanBegin(book, roster, by) is { } refusal)
        {
            return new ShiftDecision(null, refusal);
        }

        var lead = ShiftDuty.Lead(book, roster)!;
        return ShiftDecision.Of(new HandoverBegun
        {
            At = sheet.MadeAt.ToUnixTimeMilliseconds(), By = by, Outgoing = lead.Who, Post = lead.Post, Sheet = sheet,
        });
    }

    /// <summary>The incoming lead goes through an item.</summary>
    public static ShiftDecision Confirm(ShiftBook book, string handover, string item, bool accepted, Actor by, DateTimeOffset now)
    {
        if (Find(book, handover, out var open) is { } refusal || (refusal = NotIncoming(book, open, by)) is not null)
        {
            return new ShiftDecision(null, refusal);
        }

        if (open.SignatureOf(HandoverSide.Incoming) is { } signed)
        {
            return ShiftDecision.Not(ShiftRefusalKind.Impossible, ProblemCode.HandoverSigned, "The incoming lead has signed: what was confirmed stands.", signed.By.Name, signed.At);
        }

        if (!open.Sheet.Alerts.Any(section => section.Items.Any(alert => alert.Id == item)))
        {
            return ShiftDecision.Not(ShiftRefusalKind.Unknown, ProblemCode.HandoverItemUnknown, $"The sheet has no alert {item}.");
        }

        return open.Confirmations.Any(one => one.Item == item && one.Accepted == accepted)
            ? ShiftDecision.AlreadySo
            : ShiftDecision.Of(new HandoverItemConfirmed { At = now.ToUnixTimeMilliseconds(), By = by, Handover = handover, Item = item, Accepted = accepted });
    }

    /// <summary>One of the two signs; the second signature closes the hand-over.</summary>
    /// <param name="book">What stands.</param>
    /// <param name="handover">The hand-over's id.</param>
    /// <param name="side">For whom; null: for whichever of the two the person is.</param>
    /// <param name="reason">Why an administrator signs in the outgoing lead's stead; else null.</param>
    /// <param name="by">Who signs.</param>
    /// <param name="now">When.</param>
    public static ShiftDecision Sign(ShiftBook book, string handover, HandoverSide? side, string? reason, Actor by, DateTimeOffset now)
    {
        if (Find(book, handover, out var open) is { } refusal)
        {
            return new ShiftDecision(null, refusal);
        }

        var signs = side ?? (by.Id == open.Outgoing.Id ? HandoverSide.Outgoing : HandoverSide.Incoming);
        if (open.SignatureOf(signs) is { } before)
        {
            return before.By.Id == by.Id
                ? ShiftDecision.AlreadySo
                : ShiftDecision.Not(ShiftRefusalKind.Taken, ProblemCode.HandoverSigned, $"{before.By.Name} has signed this.", before.By.Name, before.At);
        }

        refusal = signs == HandoverSide.Outgoing ? NotOutgoing(open, reason, by) : NotIncoming(book, open, by) ?? Unconfirmed(open);
        if (refusal is not null)
        {
            return new ShiftDecision(null, refusal);
        }

        var at = now.ToUnixTimeMilliseconds();
        if (open.Signatures.Count == 0)
        {
            return ShiftDecision.Of(new HandoverSigned { At = at, By = by, Reason = reason, Handover = handover, Side = signs });
        }

        return ShiftDecision.Of(new HandoverClosed
        {
            At = at,
            By = by,
            Reason = reason,
            Handover = handover,
            Side = signs,
            Incoming = signs == HandoverSide.Incoming ? by : open.SignatureOf(HandoverSide.Incoming)!.By,
            Sheet = open.Sheet,
            Confirmations = open.Confirmations,
            Signatures = [.. open.Signatures, new SheetSignature(signs, by, now, reason)],
        });
    }

    /// <summary>A hand-over is broken off by one of the two, or by an administrator.</summary>
    public static ShiftDecision Abandon(ShiftBook book, string handover, string reason, Actor by, DateTimeOffset now) =>
        Find(book, handover, out var open) is { } refusal ? new ShiftDecision(null, refusal)
        : by.Id != open.Outgoing.Id && by.Id != open.Incoming?.Id && by.Id != open.BegunBy?.Id && by.Role != Roles.Administrator
            ? ShiftDecision.Not(ShiftRefusalKind.NotForYou, ProblemCode.HandoverNotYours, "A hand-over is broken off by one of the two who hand over, or by an administrator.")
        : ShiftDecision.Of(new HandoverAbandoned { At = now.ToUnixTimeMilliseconds(), By = by, Reason = reason, Handover = handover });

    private static ShiftRefusal? Find(ShiftBook book, string handover, out OpenHandover open)
    {
        open = book.Open!;
        if (book.Open?.Id == handover)
        {
            return null;
        }

        return book.Kept.FirstOrDefault(kept => kept.Id == handover) is { } closed
            ? new(ShiftRefusalKind.Taken, ProblemCode.HandoverClosed, "Both have signed this hand-over: it is closed.", closed.Incoming.Name, closed.ClosedAt)
            : new(ShiftRefusalKind.Unknown, ProblemCode.HandoverUnknown, $"No hand-over {handover} is under way.");
    }

    private static ShiftRefusal? NotOutgoing(OpenHandover open, string? reason, Actor by) =>
        by.Id == open.Outgoing.Id ? null
        : by.Role != Roles.Administrator || by.Id == open.Incoming?.Id
            ? new(ShiftRefusalKind.NotForYou, ProblemCode.HandoverNotYours, $"For the outgoing shift {open.Outgoing.Name} signs, or an administrator who does not take over.")
        : string.IsNullOrWhiteSpace(reason) ? new(ShiftRefusalKind.Impossible, ProblemCode.ReasonNeeded, $"Say why {open.Outgoing.Name} does not sign.")
        : null;

    private static ShiftRefusal? NotIncoming(ShiftBook book, OpenHandover open, Actor by) =>
        !PostPlanner.MayLead(by) ? new(ShiftRefusalKind.NotForYou, ProblemCode.HandoverForLead, "Hand-overs are for leads.")
        : by.Id == open.Outgoing.Id ? new(ShiftRefusalKind.NotForYou, ProblemCode.HandoverNotYours, "Nobody takes over from oneself: the incoming lead confirms and signs.")
        : open.SignatureOf(HandoverSide.Outgoing)?.By.Id == by.Id ? new(ShiftRefusalKind.NotForYou, ProblemCode.HandoverNotYours, "Whoever signed for the outgoing shift does not take over.")
        : open.Incoming is { } incoming && incoming.Id != by.Id ? new(ShiftRefusalKind.Taken, ProblemCode.HandoverTakenOver, $"{incoming.Name} is taking over.", incoming.Name)
        : open.Incoming is null && book.Holdings.FirstOrDefault(holding => holding.Post == open.Post && holding.Shift == open.Sheet.NextStart && holding.Who.Id != open.Outgoing.Id) is { } holder && holder.Who.Id != by.Id
            ? new(ShiftRefusalKind.Taken, ProblemCode.PostTaken, $"{holder.Who.Name} has taken the post for this shift.", holder.Who.Name, holder.Since)
        : null;

    private static ShiftRefusal? Unconfirmed(OpenHandover open) => open.Unconfirmed().ToList() is { Count: > 0 } left
        ? new(ShiftRefusalKind.Impossible, ProblemCode.HandoverUnconfirmed, $"{left.Count} items are not confirmed yet: {string.Join(", ", left.Take(5).Select(item => item.Id))}{(left.Count > 5 ? ", …" : "")}.")
        : null;
}
