using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>
/// Whether nothing at all arrives. A room none of whose feeds is expected at intervals may be silent for any time; else it is given as
/// long as the rule says, and at least twice the shortest interval. What was silent before the room ran is given its time from then on.
/// </summary>
/// <param name="fold">The fold.</param>
/// <param name="rules">Rules of the kind Room.</param>
/// <param name="start">Since when the room listens, Unix ms.</param>
internal sealed class SilentRoomRules(RoomFold fold, IEnumerable<AlertRule> rules, long start)
{
    private readonly AlertRule[] _rules = [.. rules];

    public void Evaluate(long now, List<Condition> into)
    {
        if (_rules.Length == 0)
        {
            return;
        }

        var (shortest, last) = (FeedSetting.NoInterval, long.MinValue);
        for (var feed = 0; feed < fold.Feeds.Count; feed++)
        {
            var state = fold.Feeds[feed];
            shortest = state.Configured ? Math.Min(shortest, fold.Feeds.Interval(feed, now)) : shortest;
            last = Math.Max(last, state.LastAt ?? long.MinValue);
        }

        foreach (var rule in _rules)
        {
            var patience = Math.Max((long)rule.Window.TotalMilliseconds, 2_000L * shortest);
            if (shortest < FeedSetting.NoInterval && last < now - patience)
            {
                into.Add(new Condition(
                    rule.Id, new AlertSubject(null, null), rule.Priority ?? RuleDefaults.Priority, Holds: now - start > patience, Clear: false, null, patience / 1000, []));
            }
        }
    }
}
