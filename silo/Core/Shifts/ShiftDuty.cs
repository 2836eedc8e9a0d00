using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Shifts;

/// <summary>Who is on duty, read off the book and the roster. Pure.</summary>
public static class ShiftDuty
{
    /// <summary>The shift that is on duty: that of the clock, or the next one where it took over early.</summary>
    public static ShiftSpan OnDutyFor(ShiftBook book, ShiftSpan current) =>
        book.Kept.Count > 0 && book.Kept[^1] is var last && last.NextStart > current.Start ? new ShiftSpan(last.NextStart, last.NextEnd) : current;

    /// <summary>Who leads: of those who hold the leading post the one of the earliest shift; null: nobody.</summary>
    public static PostHolding? Lead(ShiftBook book, ShiftRoster roster) => roster.Lead is { } post
        ? book.Holdings.Where(holding => holding.Post == post.Id).OrderBy(holding => holding.Shift).ThenBy(holding => holding.Since).FirstOrDefault()
        : null;

    /// <summary>The person with the post that is held now: that which leads before others, the one taken first before later ones; else as the person is known.</summary>
    public static Actor AtPost(ShiftBook book, ShiftRoster roster, Actor by) =>
        book.Holdings.Where(holding => holding.Who.Id == by.Id)
            .Select(holding => roster.Posts.FirstOrDefault(post => post.Id == holding.Post))
            .OrderByDescending(post => post?.Leads == true)
            .FirstOrDefault(post => post is not null) is { } held ? by with { Post = held.Names.Ru } : by;

    /// <summary>How many posts are held now: so many operators share the alerts. One at the least.</summary>
    public static int Operators(ShiftBook book) => Math.Max(1, book.Holdings.DistinctBy(holding => holding.Post).Count());

    /// <summary>Since when the hand-over is overdue: the end of the shift whose lead is still on duty; null: it is not.</summary>
    public static DateTimeOffset? OverdueSince(ShiftBook book, ShiftRoster roster, DateTimeOffset now) =>
        roster.At(now) is { } current && Lead(book, roster) is { } lead && lead.Shift < current.Start ? roster.At(lead.Shift)!.Value.End : null;
}
