using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Ledger;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>Readings that crossed a threshold. Which rules look at which key is worked out when a key is new.</summary>
internal sealed class ReadingRules
{
    private readonly RoomFold _fold;
    private readonly FeedHearing _hearing;
    private readonly (AlertRule Rule, ScopeFilter Scope, Band Band)[] _rules;
    private readonly ILookup<string, int> _byKey;
    private readonly int[] _byBeginning;
    private readonly List<(int Feed, string Key, KeptReading Reading, int Rule)> _watched = [];
    private int _known;

    public ReadingRules(RoomFold fold, IEnumerable<AlertRule> rules, FeedHearing hearing)
    {
        (_fold, _hearing) = (fold, hearing);
        _rules = [.. rules.Select(rule => (rule, new ScopeFilter(fold, rule.Scope), Band.Of(rule)))];
        var numbers = Enumerable.Range(0, _rules.Length).ToLookup(number => _rules[number].Rule.Key!.EndsWith('*'));
        _byKey = numbers[false].ToLookup(number => _rules[number].Rule.Key!, StringComparer.Ordinal);
        _byBeginning = [.. numbers[true]];
    }

    public void Evaluate(long now, List<Condition> into)
    {
        if (_rules.Length == 0)
        {
            return;
        }

        // Keys only come, and come last.
        foreach (var ((feed, key), reading) in _fold.Readings.Latest.Skip(_known))
        {
            Watch(feed, key, reading);
            _known++;
        }

        foreach (var (feed, key, reading, number) in _watched)
        {
            var (rule, scope, band) = _rules[number];
            if (scope.HasDistrict(reading.District))
            {
                Look(now, feed, key, reading, rule, band, into);
            }
        }
    }

    private void Look(long now, int feed, string key, KeptReading reading, AlertRule rule, Band band, List<Condition> into)
    {
        if (band.Clears(reading.Value))
        {
            return;
        }

        var speaks = now - reading.At <= (long)rule.Window.TotalMilliseconds;
        var subject = new AlertSubject(reading.District, null, _fold.Feeds.IdOf(feed), key);
        into.Add(new Condition(
            rule.Id,
            subject,
            rule.Priority ?? RuleDefaults.Priority,
            Holds: speaks && band.Holds(reading.Value),
            Clear: false,
            reading.Value,
            rule.Threshold,
            [],
            LostFeed: !speaks && _hearing.IsDumb(feed, now) ? subject.Feed : null));
    }

    private void Watch(int feed, string key, KeptReading reading)
    {
        foreach (var number in _byKey[key].Concat(_byBeginning.Where(number => key.StartsWith(_rules[number].Rule.Key![..^1], StringComparison.Ordinal))))
        {
            if (_rules[number].Scope.HasFeed(feed) && _rules[number].Scope.HasChannel(_fold.Feeds[feed].Channel))
            {
                _watched.Add((feed, key, reading, number));
            }
        }
    }
}
