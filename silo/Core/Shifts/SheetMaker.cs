using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Shifts;

/// <summary>Makes the hand-over sheet. Pure.</summary>
public static class SheetMaker
{
    /// <summary>Alerts of a section that are listed; the rest are counted, and their acknowledgements are not taken over.</summary>
    public const int MostItems = 500;

    /// <param name="book">Who is on duty, and the notes.</param>
    /// <param name="roster">The posts and shifts.</param>
    /// <param name="alerts">All alerts that stand, are shelved, suppressed or out of service.</param>
    /// <param name="feeds">Feeds that are not live.</param>
    /// <param name="counts">Incidents since <see cref="DutySince"/>.</param>
    /// <param name="now">When it is made.</param>
    /// <exception cref="InvalidOperationException">There are no shifts.</exception>
    public static HandoverSheet Make(
        ShiftBook book, ShiftRoster roster, IEnumerable<StandingAlert> alerts, IReadOnlyList<SheetFeed> feeds, SheetCounts counts, DateTimeOffset now)
    {
        var next = HandoverPlanner.NextShift(book, roster, now) ?? throw new InvalidOperationException("there are no shifts");
        return new HandoverSheet
        {
            MadeAt = now,
            DutySince = DutySince(book, roster, now),
            NextStart = next.Start,
            NextEnd = next.End,
            Posts = [.. book.Holdings.Select(holding => new SheetPost(holding.Post, holding.Who, holding.Since))],
            Alerts = [.. alerts.GroupBy(alert => alert.Section).OrderBy(section => section.Key).Select(section => Section(section.Key, [.. section.Select(alert => alert.Alert)]))],
            Feeds = feeds,
            Notes = [.. book.Notes],
            Counts = counts,
        };
    }

    /// <summary>The works of the calendar that the next shift meets.</summary>
    /// <param name="works">All of them.</param>
    /// <param name="until">When the next shift ends.</param>
    /// <param name="now">When the sheet is made.</param>
    public static IReadOnlyList<SheetWork> Works(IEnumerable<PlannedWork> works, DateTimeOffset until, DateTimeOffset now) =>
    [
        .. works.Where(work => !work.IsCancelled && work.Until > now.ToUnixTimeMilliseconds() && work.From < until.ToUnixTimeMilliseconds())
            .OrderBy(work => work.From).ThenBy(work => work.Id, StringComparer.Ordinal).Take(MostItems)
            .Select(work => new SheetWork(
                work.Id, work.Title, work.Kind, work.Effect, DateTimeOffset.FromUnixTimeMilliseconds(work.From), DateTimeOffset.FromUnixTimeMilliseconds(work.Until))),
    ];

    /// <summary>Since when the outgoing shift counts: its start, or the last hand-over where that was earlier or later than planned.</summary>
    public static DateTimeOffset DutySince(ShiftBook book, ShiftRoster roster, DateTimeOffset now)
    {
        var start = ShiftDuty.Lead(book, roster)?.Shift ?? roster.At(now)?.Start ?? now;
        return book.Kept.Count > 0 && book.Kept[^1] is var last && last.NextStart == start ? last.BegunAt : start < now ? start : now;
    }

    private static SheetAlerts Section(SheetSection section, IReadOnlyList<SheetAlert> alerts) => new(
        section,
        alerts.Count,
        [
            .. alerts.OrderBy(alert => alert.Priority).ThenBy(alert => alert.RaisedAt).ThenBy(alert => alert.Id, StringComparer.Ordinal)
                .Take(MostItems).Select(alert => alert with { MustConfirm = alert.Priority <= 2 || section == SheetSection.Shelved }),
        ]);
}
