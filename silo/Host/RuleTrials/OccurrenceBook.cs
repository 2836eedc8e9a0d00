using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Trail;
using SituationRoom.Reports;

namespace SituationRoom.Host.RuleTrials;

/// <summary>Writes down of what became of alerts how often each was raised, how long it lasted and how often people were told.</summary>
internal sealed class OccurrenceBook(RuleSet rules)
{
    private readonly List<Occurrence> _all = [];
    private readonly Dictionary<AlertPoint, int> _lasting = [];
    private HashSet<AlertPoint>? _heldAtStart;

    /// <summary>In the order in which they were raised.</summary>
    public IReadOnlyList<Occurrence> All => _all;

    /// <summary>Takes what was seen at a moment, before what becomes of it.</summary>
    /// <param name="seen">The conditions that were not clear.</param>
    /// <param name="isWhole">Whether everything was looked at.</param>
    public void See(IReadOnlyList<Condition> seen, bool isWhole)
    {
        if (isWhole && _heldAtStart is null or { Count: > 0 })
        {
            var holding = seen.Where(condition => condition.Holds).Select(condition => new AlertPoint(condition.Rule, condition.Subject));
            _heldAtStart = _heldAtStart is null ? [.. holding] : [.. holding.Where(_heldAtStart.Contains)];
        }

        foreach (var condition in seen)
        {
            if (condition.Value is { } value && _lasting.TryGetValue(new AlertPoint(condition.Rule, condition.Subject), out var at) && IsWorse(condition.Rule, value, _all[at].Value))
            {
                _all[at] = _all[at] with { Value = value };
            }
        }
    }

    /// <summary>Takes what became of an alert.</summary>
    public void Take(AlertChanged said)
    {
        var now = said.After;
        var point = new AlertPoint(now.Rule, now.Subject);
        long[] told = now.AnnunciatedAt == said.At ? [said.At] : [];
        if (!_lasting.TryGetValue(point, out var at))
        {
            if (now.Holds)
            {
                _lasting.Add(point, _all.Count);
                _all.Add(new Occurrence
                {
                    Rule = now.Rule,
                    Subject = now.Subject,
                    Priority = now.Priority,
                    Mode = (Mode)now.Mode,
                    HeldAtStart = _heldAtStart?.Contains(point) == true,
                    RaisedAt = said.At,
                    Annunciations = told,
                    Value = now.Value,
                    Threshold = now.Threshold,
                    Times = now.Times,
                });
            }
        }
        else if (now.Holds)
        {
            var before = _all[at];
            _all[at] = before with
            {
                Priority = Math.Min(before.Priority, now.Priority),
                Annunciations = told.Length > 0 && (before.Annunciations.Count == 0 || before.Annunciations[^1] < said.At) ? [.. before.Annunciations, said.At] : before.Annunciations,
            };
        }
        else
        {
            _all[at] = _all[at] with { ReturnedAt = said.At };
            _lasting.Remove(point);
        }
    }

    private bool IsWorse(string rule, double value, double? before) =>
        before is not { } known || (rules.TryGet(rule, out var of) && of.IsBelow ? value < known : value > known);
}
