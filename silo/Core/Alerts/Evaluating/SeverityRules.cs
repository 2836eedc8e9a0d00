using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;
using SituationRoom.Reports;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>
/// Open incidents of a severity, kept up to date by the incidents that changed. An exercise raises alerts too, which say that it
/// is one: people practise on what they will see. Drafts, tests and messages of systems raise none, nor does an incident that stands
/// behind another of its problem. Of very many the first <see cref="Most"/> are looked at, and as many S1 besides; the others wait until
/// one of these goes. What is told an hour or more after it occurred is usually the past that somebody imports, in which an incident is
/// opened and closed within a moment: it is looked at once it has been held for some seconds.
/// </summary>
/// <param name="fold">The fold.</param>
/// <param name="rules">The severity rules.</param>
/// <param name="patience">For how long what is told late must be held, ms.</param>
internal sealed class SeverityRules(RoomFold fold, IEnumerable<AlertRule> rules, long patience)
{
    /// <summary>More alerts than this say nothing to anybody, and each costs an entry.</summary>
    public const int Most = 10_000;

    private const long Late = 3_600_000;
    private readonly (AlertRule Rule, ScopeFilter Scope)[] _rules = [.. rules.Select(rule => (rule, new ScopeFilter(fold, rule.Scope)))];
    private readonly Severity _least = rules.Select(rule => rule.Severity).DefaultIfEmpty(Severity.Extreme).Min();
    private readonly Dictionary<int, Condition[]> _byKey = [];

    /// <summary>Told late: until when each must be held, Unix ms.</summary>
    private readonly Dictionary<int, long> _late = [];
    private readonly HashSet<int> _waiting = [];
    private readonly HashSet<int> _news = [];

    public bool IsEmpty => _rules.Length == 0;

    /// <summary>Incidents that hold a rule and are not looked at, since there are too many.</summary>
    public int Waiting => _waiting.Count;

    public void Clear()
    {
        _byKey.Clear();
        _waiting.Clear();
        _late.Clear();
        _news.Clear();
    }

    /// <summary>Looks at an incident that changed or went.</summary>
    public void Look(int key)
    {
        var found = fold.Incidents.IsHeld(key) ? Conditions(key) : [];
        _waiting.Remove(key);
        if (found.Length == 0)
        {
            _byKey.Remove(key);
            _late.Remove(key);
        }
        else if (!_byKey.ContainsKey(key) && IsTooEarly(key))
        {
            return;
        }
        else if (_byKey.ContainsKey(key) || _byKey.Count < Most || (_byKey.Count < 2 * Most && found.Any(condition => condition.Priority == 1)))
        {
            _byKey[key] = found;
            _news.Add(key);
        }
        else
        {
            _waiting.Add(key);
        }
    }

    /// <summary>All that hold.</summary>
    public void Evaluate(List<Condition> into)
    {
        LetIn();
        _news.Clear();
        foreach (var conditions in _byKey.Values)
        {
            into.AddRange(conditions);
        }
    }

    /// <summary>Those of incidents that changed since the last evaluation.</summary>
    public void EvaluateNews(List<Condition> into)
    {
        foreach (var key in _news)
        {
            if (_byKey.TryGetValue(key, out var conditions))
            {
                into.AddRange(conditions);
            }
        }

        _news.Clear();
    }

    /// <summary>Whether it is too early to say of an incident that was told late; further reports of it put that off no longer.</summary>
    private bool IsTooEarly(int key)
    {
        ref readonly var incident = ref fold.Incidents[key];
        if (!_late.TryGetValue(key, out var until))
        {
            until = incident.OccurredAt < incident.JournaledAt - Late ? incident.JournaledAt + patience : 0;
        }

        if (until / 1000 <= fold.Counting.Now)
        {
            _late.Remove(key);
            return false;
        }

        _late[key] = until;
        return true;
    }

    private void LetIn()
    {
        foreach (var key in _late.Keys)
        {
            Look(key);
        }

        while (_waiting.Count > 0 && _byKey.Count < Most)
        {
            Look(_waiting.First());
        }
    }

    private Condition[] Conditions(int key)
    {
        ref readonly var incident = ref fold.Incidents[key];
        var severity = incident.Settled.Severity;
        var mode = incident.Settled.Mode;
        if (severity == Severity.Unknown || severity < _least || !incident.IsOpen || mode is not (Mode.Actual or Mode.Exercise) || !fold.Counts(key))
        {
            return [];
        }

        List<Condition>? found = null;
        foreach (var (rule, scope) in _rules)
        {
            if (severity >= rule.Severity && severity <= rule.SeverityMost && scope.Passes(incident))
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
