using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>Feeds of the configuration that are late, silent, dead or failed.</summary>
internal sealed class SilenceRules(RoomFold fold, IEnumerable<AlertRule> rules, FeedHearing hearing)
{
    private readonly (AlertRule Rule, ScopeFilter Scope)[] _rules = [.. rules.Select(rule => (rule, new ScopeFilter(fold, rule.Scope)))];

    public void Evaluate(long now, List<Condition> into)
    {
        for (var feed = 0; feed < fold.Feeds.Count && _rules.Length > 0; feed++)
        {
            if (fold.Feeds[feed].Configured && hearing.IsLost(feed, now) is not false and var lost)
            {
                Raise(feed, lost == true, hearing.Patience(feed, now) / 1000, into);
            }
        }
    }

    /// <summary>How long it has been silent is no value: it grows by itself, and nothing becomes worse by that.</summary>
    private void Raise(int feed, bool holds, long seconds, List<Condition> into)
    {
        foreach (var (rule, scope) in _rules)
        {
            if (scope.HasChannel(fold.Feeds[feed].Channel) && scope.HasFeed(feed))
            {
                into.Add(new Condition(rule.Id, new AlertSubject(null, null, fold.Feeds.IdOf(feed)), rule.Priority ?? RuleDefaults.Priority, holds, Clear: false, null, seconds, []));
            }
        }
    }
}
