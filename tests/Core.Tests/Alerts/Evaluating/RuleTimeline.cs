using System.Text;
using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Ledger;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Tests.Fold;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Alerts.Evaluating;

/// <summary>A room in fake time with rules over it. Moments are seconds since its start.</summary>
internal sealed class RuleTimeline
{
    public const long Start = 1_790_000_000_000;

    public RuleTimeline(params AlertRule[] rules)
    {
        Fold.Advance(Start);
        Rules = new RuleSet(rules);
        Evaluator = new RuleEvaluator(Fold, Rules, Start);
    }

    public RoomFold Fold { get; } = SmallCity.Fold();

    public RuleSet Rules { get; }

    public RuleEvaluator Evaluator { get; set; }

    public long Now { get; private set; } = Start;

    /// <summary>An incident as an open one of the feed a (dispatch) in n1, snow on a road, unless it is said otherwise.</summary>
    public RuleTimeline Hear(string id, Func<ReportLine, ReportLine>? change = null)
    {
        var line = new ReportLine { Id = id, At = Now, ReceivedAt = Now, Area = "n1", Category = "roads/snow", Status = IncidentStatus.Open };
        Fold.Apply((change?.Invoke(line) ?? line).ToFacts(), Fold.Position + 1, Now);
        return this;
    }

    public RuleTimeline Read(string key, double value, string feed = "a", string district = "")
    {
        Fold.Apply(
            new ReadingFacts { Feed = Encoding.UTF8.GetBytes(feed), Key = Encoding.UTF8.GetBytes(key), Unit = [], District = Encoding.UTF8.GetBytes(district), At = Now, ReceivedAt = Now, Value = value },
            Fold.Position + 1);
        return this;
    }

    public RuleTimeline Decide(ProblemVerb verb, params string[] ids)
    {
        Fold.Apply(new ProblemDecision(verb, [.. ids.Select(id => new IncidentName("a", id))], "shift", DateTimeOffset.UnixEpoch, null), Fold.Position + 1);
        return this;
    }

    public RuleTimeline At(long second)
    {
        Now = Start + (second * 1_000);
        Fold.Advance(Now);
        return this;
    }

    /// <summary>What is not clear now.</summary>
    public IReadOnlyList<Condition> See() => Evaluator.Evaluate(Now);

    /// <summary>What holds now, each as the place, the item and the value.</summary>
    public string[] Holding() =>
        [.. See().Where(condition => condition.Holds).Select(Line).Order(StringComparer.Ordinal)];

    private static string Line(Condition condition) =>
        string.Join(' ', new[] { condition.Subject.District, condition.Subject.Category, condition.Subject.Feed, condition.Subject.Item, condition.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) }.OfType<string>());
}
