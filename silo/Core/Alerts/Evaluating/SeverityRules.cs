using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;
using SituationRoom.Reports;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>
/// Open incidents of a severity, kept up to date by the incidents that changed. An exercise raises alerts too, which say that it
/// is one: people practise on what they will see. Drafts, tests and messages of systems raise none, nor does an incident that stands
/// behind another of its problem.
/// </summary>
internal sealed class SeverityRules(RoomFold fold, IEnumerable<AlertRule> rules)
{
    private readonly (AlertRule Rule, ScopeFilter Scope)[] _rules = [.. rules.Select(rule => (rule, new ScopeFilter(fold, rule.Scope)))];
    private readonly Dictionary<int, Condition[]> _byKey = [];

    public bool IsEmpty => _rules.Length == 0;

    public void Clear() => _byKey.Clear();

    /// <summary>Looks at an incident that changed or went.</summary>
    public void Look(int key)
    {
        var found = fold.Incidents.IsHeld(key) ? Conditions(key) : [];
        if (found.Length > 0)
        {
            _byKey[key] = found;
        }
        else
        {
            _byKey.Remove(key);
        }
    }

    public void Evaluate(List<Condition> into)
    {
        foreach (var conditions in _byKey.Values)
        {
            into.AddRange(conditions);
        }
    }

    private Condition[] Conditions(int key)
    {
        ref readonly var incident = ref fold.Incidents[key];
        var severity = incident.Settled.Severity;
        var mode = incident.Settled.Mode;
        if (severity == Severity.Unknown || !incident.IsOpen || mode is not (Mode.Actual or Mode.Exercise) || !fold.Counts(key))
        {
            return [];
        }

        List<Condition>? found = null;
        foreach (var (rule, scope) in _rules)
        {
            if (severity >= rule.Severity && scope.Passes(incident))
            {
                var district = fold.Places.Districts[fold.Places.Areas[incident.Settled.Area][0]].Code;
                var category = fold.Places.Categories[incident.Settled.Category].Code;
                var subject = new AlertSubject(district, category, fold.Feeds.IdOf(incident.Feed), fold.Incidents.IdOf(key));
                (found ??= []).Add(new Condition(
                    rule.Id, subject, rule.Priority ?? RuleDefaults.PriorityOf(severity), Holds: true, Clear: false, null, null, [key], mode));
            }
        }

        return found is null ? [] : [.. found];
    }
}
