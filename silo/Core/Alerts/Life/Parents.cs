using SituationRoom.Core.Works;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>What suppresses an alert at a moment: an active alert of a parent rule that covers it, the feed behind it being dead, or planned works within which it lies.</summary>
internal sealed class Parents(AlertBook book, IAlertRoom room, long now)
{
    /// <summary>Active alerts by their rule; made once a rule asks, since few rules have a parent and thousands of alerts may stand.</summary>
    private ILookup<string, AlertEntry>? _active;
    private IReadOnlyList<WorkScope>? _works;

    /// <summary>The parent alert's id, <c>feed:</c> and the id of the dead feed, or <c>work:</c> and the id of the works; null where nothing suppresses it. Works never suppress an S1.</summary>
    public string? Of(RuleTerms? terms, in AlertSubject subject, int priority)
    {
        // Only a measured value says nothing once its feed is dead: an incident that was told stays one.
        if (terms is { Kind: RuleKind.Reading } && subject.Feed is { } feed && room.IsDead(feed))
        {
            return "feed:" + feed;
        }

        // Asked of every alert that stands, once a second: what has neither parents nor works over it costs no list.
        for (var i = 0; i < terms?.Parents.Count; i++)
        {
            foreach (var parent in Active()[terms.Parents[i]])
            {
                if (Covers(parent.Now.Subject, subject))
                {
                    return parent.Now.Id;
                }
            }
        }

        _works ??= room.Suppressing(now);
        return priority > 1 && _works.Count > 0 && WorkScope.Over(_works, subject) is { } work ? "work:" + work.Id : null;
    }

    private ILookup<string, AlertEntry> Active() => _active ??=
        book.Standing.Where(entry => entry.Now is { Holds: true, State: not AlertState.OutOfService }).ToLookup(entry => entry.Now.Rule, StringComparer.Ordinal);

    private static bool Covers(in AlertSubject parent, in AlertSubject child) =>
        (parent.District is null || parent.District == child.District)
        && (parent.Category is null || (child.Category is { } category && (category == parent.Category || category.StartsWith(parent.Category + "/", StringComparison.Ordinal))))
        && (parent.Feed is null || parent.Feed == child.Feed || (parent.Item is not null && child.Feed is null));
}
