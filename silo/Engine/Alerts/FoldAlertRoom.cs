using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Shifts;
using SituationRoom.Core.Trail;
using SituationRoom.Core.Works;

namespace SituationRoom.Engine.Alerts;

/// <summary>The fold and its rules as the life of alerts asks of them.</summary>
/// <param name="fold">The fold, which goes on.</param>
public sealed class FoldAlertRoom(RoomFold fold) : IAlertRoom
{
    private const string Dead = "dead";
    private Dictionary<string, RuleTerms> _terms = [];
    private RuleEvaluator? _evaluator;

    public int Operators => ShiftDuty.Operators(fold.Shifts);

    public long? ShiftEnd => fold.Settings.Shifts.At(DateTimeOffset.FromUnixTimeSeconds(fold.Counting.Now))?.End.ToUnixTimeMilliseconds();

    /// <summary>From now on these rules hold, seen by this evaluator; null: they are evaluated elsewhere.</summary>
    public void Take(RuleSet rules, RuleEvaluator? evaluator) =>
        (_evaluator, _terms) = (evaluator, rules.InForce.ToDictionary(rule => rule.Id, Of, StringComparer.Ordinal));

    public IReadOnlyList<WorkScope> Suppressing(long now) =>
        [.. fold.Works.UnderWay(now).Where(work => work.Effect == WorkEffect.Suppress).Select(work => new WorkScope(work, fold.Places.ParentOf))];

    public RuleTerms? Terms(string rule) => _terms.GetValueOrDefault(rule);

    public bool IsDead(string feed) => fold.Feeds.Find(feed) is >= 0 and var number && fold.Feeds.View(number, fold.Counting.Now * 1000).Health == Dead;

    public IReadOnlyList<int> EvidenceOf(Condition condition) => _evaluator?.Evidence(condition) ?? condition.Evidence;

    public IncidentName? NameOf(int key) =>
        fold.Incidents.IsHeld(key) ? new IncidentName(fold.Feeds.IdOf(fold.Incidents[key].Feed), fold.Incidents.IdOf(key)) : null;

    private static RuleTerms Of(AlertRule rule) => new()
    {
        Kind = rule.Kind,
        Names = rule.Names,
        IsOfIncidents = rule.Priority is null,
        OnDelay = (long)rule.OnDelay.TotalMilliseconds,
        OffDelay = (long)rule.OffDelay.TotalMilliseconds,
        Escalation = [.. rule.Escalation.Select(step => new TermsStep((long)step.After.TotalMilliseconds, step.To))],
        Parents = rule.SuppressedBy,
    };
}
