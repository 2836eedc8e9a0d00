using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Core.Works;

namespace SituationRoom.Core.Tests.Alerts.Life;

/// <summary>Rules and a room by hand: what is dead and when the shift ends is as the test says.</summary>
internal sealed class SomeRoom : IAlertRoom
{
    public const string Severe = "severe";
    public const string Crowd = "crowd";
    public const string Jam = "jam";
    public const string Flicker = "flicker";
    public const string Hurried = "hurried";

    public HashSet<string> Dead { get; } = [];

    public WorkBook Works { get; } = new();

    public int Operators { get; set; } = 1;

    public long? ShiftEnd { get; set; }

    public RuleTerms? Terms(string rule) => rule switch
    {
        Severe => new RuleTerms { Kind = RuleKind.Severity, Names = new("Тяжёлое", "Severe") },
        Crowd => new RuleTerms
        {
            Kind = RuleKind.Count,
            Names = new("Много", "Many"),
            OnDelay = 2 * LifeTimes.Minute,
            Escalation = [new TermsStep(12 * LifeTimes.Minute, "head"), new TermsStep(20 * LifeTimes.Minute, "mayor")],
        },
        Hurried => new RuleTerms
        {
            Kind = RuleKind.Severity,
            Names = new("Срочное", "Urgent"),
            IsOfIncidents = true,
            Escalation = [new TermsStep(LifeTimes.Minute, "post"), new TermsStep(3 * LifeTimes.Minute, "head")],
        },
        Jam => new RuleTerms { Kind = RuleKind.Reading, Names = new("Затор", "Jam"), Parents = [Crowd] },
        Flicker => new RuleTerms { Kind = RuleKind.Reading, Names = new("Мигает", "Flickers"), OffDelay = 0 },
        _ => null,
    };

    public IReadOnlyList<WorkScope> Suppressing(long now) => [.. Works.UnderWay(now).Where(work => work.Effect == WorkEffect.Suppress).Select(work => new WorkScope(work, _ => null))];

    public bool IsDead(string feed) => Dead.Contains(feed);

    public IReadOnlyList<int> EvidenceOf(Condition condition) => condition.Evidence;

    public IncidentName? NameOf(int key) => new IncidentName("a", $"{key}");
}
