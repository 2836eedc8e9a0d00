using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Focus;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>
/// What the rules see in a fold at a moment. It changes nothing in the fold and has no clock: the same entries, the same rules and the
/// same moments give the same conditions. Between evaluations it remembers what would be dear to find again (open incidents by
/// severity), and which incident a cluster lies about. One fold has one evaluator: another one made for it takes its place.
/// </summary>
public sealed class RuleEvaluator
{
    private const long Patience = 10_000;
    private readonly RoomFold _fold;
    private readonly CountRules _counts;
    private readonly SeverityRules _severities;
    private readonly SilenceRules _silences;
    private readonly ReadingRules _readings;
    private readonly ClusterRules _clusters;
    private readonly WallRules _walls;
    private readonly SilentRoomRules _room;
    private readonly EvidenceSearch _evidence;
    private readonly ChangedKeys? _changed;
    private readonly Dictionary<string, IReadOnlyList<ReadinessMode>> _modes;

    /// <summary>The first incident's key that has not been looked at since all have to be.</summary>
    private int _next = int.MaxValue;

    /// <param name="fold">What is looked at.</param>
    /// <param name="rules">The rules; those that are switched off are passed over.</param>
    /// <param name="start">Since when feeds are listened to with these rules, Unix ms: at a start of the room, or a change of its configuration. One that was silent before is given its time from here on.</param>
    /// <param name="standing">Alerts that stand, by rule and subject: their clusters stay the same ones.</param>
    public RuleEvaluator(RoomFold fold, RuleSet rules, long start, IEnumerable<(string Rule, AlertSubject Subject)>? standing = null)
        : this(fold, rules, start, standing, Patience)
    {
    }

    internal RuleEvaluator(RoomFold fold, RuleSet rules, long start, IEnumerable<(string Rule, AlertSubject Subject)>? standing, long patience)
    {
        var byKind = rules.InForce.ToLookup(rule => rule.Kind);
        var hearing = new FeedHearing(fold, start);
        _fold = fold;
        Rules = rules;
        _modes = rules.InForce.Where(rule => rule.Modes.Count > 0).ToDictionary(rule => rule.Id, rule => rule.Modes, StringComparer.Ordinal);
        _counts = new CountRules(fold, [.. byKind[RuleKind.Count], .. byKind[RuleKind.Rate], .. byKind[RuleKind.Overdue]], hearing);
        _severities = new SeverityRules(fold, byKind[RuleKind.Severity], patience);
        _silences = new SilenceRules(fold, byKind[RuleKind.Silence], hearing);
        _readings = new ReadingRules(fold, byKind[RuleKind.Reading], hearing);
        _clusters = new ClusterRules(fold, byKind[RuleKind.Cluster]);
        _walls = new WallRules(byKind[RuleKind.Wall], byKind[RuleKind.Clock], start);
        _room = new SilentRoomRules(fold, byKind[RuleKind.Room], start);
        _evidence = new EvidenceSearch(fold);
        foreach (var (rule, subject) in standing ?? [])
        {
            _clusters.Remember(rule, subject, start);
            _walls.Remember(rule, subject);
        }

        if (!_severities.IsEmpty || !_clusters.IsEmpty)
        {
            _changed = fold.Spotlight.Follow();
            BeginToLook();
        }
    }

    /// <summary>The rules that are evaluated.</summary>
    public RuleSet Rules { get; }

    /// <summary>Severe incidents that raise no alert, since there are too many; they do once others have gone.</summary>
    public int Waiting => _severities.Waiting;

    /// <summary>Whether an incident began, changed or went since the last evaluation, so that <see cref="EvaluateIncidents"/> may have something new.</summary>
    public bool HasNews => _changed is { IsEmpty: false };

    /// <summary>Whether incidents of before are still to be looked at: <see cref="LookOn"/> does it bit by bit, <see cref="Evaluate"/> at once.</summary>
    public bool LooksOn => _next < _fold.Incidents.RowCount;

    /// <summary>What is known of all walls that may watch, at a moment (Unix ms).</summary>
    public void See(IReadOnlyList<SeenWall> walls, long now) => _walls.See(walls, now);

    /// <summary>
    /// All conditions that are not clear. An alert point that is not among them is clear: it neither holds nor lies in its deadband.
    /// </summary>
    /// <param name="now">The moment, Unix ms; the fold has been advanced to it.</param>
    public IReadOnlyList<Condition> Evaluate(long now)
    {
        TakeChanges();
        LookOn(int.MaxValue);
        var conditions = new List<Condition>();
        _severities.Evaluate(conditions);
        _counts.Evaluate(now, conditions);
        _silences.Evaluate(now, conditions);
        _readings.Evaluate(now, conditions);
        _clusters.Evaluate(now, conditions);
        _walls.Evaluate(now, conditions);
        _room.Evaluate(now, conditions);
        return InMode(conditions);
    }

    /// <summary>The conditions of severity rules for incidents that changed since the last evaluation, for right after a batch; of all else it says nothing.</summary>
    public IReadOnlyList<Condition> EvaluateIncidents()
    {
        TakeChanges();
        var conditions = new List<Condition>();
        _severities.EvaluateNews(conditions);
        return InMode(conditions);
    }

    /// <summary>Looks at so many more of the incidents that were there before; those that change meanwhile are looked at anyway.</summary>
    public void LookOn(int most)
    {
        for (var rows = _fold.Incidents.RowCount; most > 0 && _next < rows; most--, _next++)
        {
            if (_fold.Incidents.IsHeld(_next))
            {
                Look(_next);
            }
        }
    }

    /// <summary>
    /// Keys of the incidents behind a condition, the newest first, at most 20. Of a count they are looked for now, among what is held: ask
    /// where an alert is raised, not each second. None where very many were asked for in the same second.
    /// </summary>
    public IReadOnlyList<int> Evidence(Condition condition) =>
        condition.Evidence.Count == 0 && Rules.TryGet(condition.Rule, out var rule) && rule.Kind is (RuleKind.Count or RuleKind.Rate or RuleKind.Overdue)
            ? _evidence.Of(rule, condition.Subject)
            : condition.Evidence;

    /// <summary>A rule that is not for the readiness mode in force sees nothing: what it raised is clear.</summary>
    private List<Condition> InMode(List<Condition> conditions)
    {
        if (_modes.Count > 0)
        {
            conditions.RemoveAll(condition => _modes.TryGetValue(condition.Rule, out var modes) && !modes.Contains(_fold.Readiness.Mode));
        }

        return conditions;
    }

    private void TakeChanges()
    {
        if (_changed is null || _changed.IsEmpty)
        {
            return;
        }

        if (_changed.Overflowed)
        {
            BeginToLook();
        }
        else
        {
            foreach (var key in _changed.Keys)
            {
                Look(key);
            }
        }

        _changed.Clear();
    }

    private void BeginToLook()
    {
        _severities.Clear();
        _clusters.Clear();
        _next = 0;
    }

    private void Look(int key)
    {
        if (!_severities.IsEmpty)
        {
            _severities.Look(key);
        }

        if (!_clusters.IsEmpty)
        {
            _clusters.Look(key);
        }
    }
}
