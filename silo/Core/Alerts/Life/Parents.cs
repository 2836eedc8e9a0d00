namespace SituationRoom.Core.Alerts.Life;

/// <summary>What suppresses an alert at a moment: an active alert of a parent rule that covers it, or the feed behind it being dead.</summary>
internal sealed class Parents(AlertBook book, IAlertRoom room)
{
    /// <summary>Active alerts by their rule; made once a rule asks, since few rules have a parent and thousands of alerts may stand.</summary>
    private ILookup<string, AlertEntry>? _active;

    /// <summary>The parent alert's id, or <c>feed:</c> and the id of the dead feed; null where nothing suppresses it.</summary>
    public string? Of(RuleTerms? terms, in AlertSubject subject)
    {
        // Only a measured value says nothing once its feed is dead: an incident that was told stays one.
        if (terms is { Kind: RuleKind.Reading } && subject.Feed is { } feed && room.IsDead(feed))
        {
            return "feed:" + feed;
        }

        foreach (var rule in terms?.Parents ?? [])
        {
            foreach (var parent in Active()[rule])
            {
                if (Covers(parent.Now.Subject, subject))
                {
                    return parent.Now.Id;
                }
            }
        }

        return null;
    }

    private ILookup<string, AlertEntry> Active() => _active ??=
        book.Standing.Where(entry => entry.Now is { Holds: true, State: not AlertState.OutOfService }).ToLookup(entry => entry.Now.Rule, StringComparer.Ordinal);

    private static bool Covers(in AlertSubject parent, in AlertSubject child) =>
        (parent.District is null || parent.District == child.District)
        && (parent.Category is null || (child.Category is { } category && (category == parent.Category || category.StartsWith(parent.Category + "/", StringComparison.Ordinal))))
        && (parent.Feed is null || parent.Feed == child.Feed || (parent.Item is not null && child.Feed is null));
}
