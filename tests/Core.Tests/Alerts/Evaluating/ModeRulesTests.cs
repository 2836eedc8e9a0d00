using SituationRoom.Core.Alerts;
using SituationRoom.Core.Trail;
using SituationRoom.Reports;
using static SituationRoom.Core.Tests.Alerts.SomeRules;

namespace SituationRoom.Core.Tests.Alerts.Evaluating;

public sealed class ModeRulesTests
{
    [Fact]
    public void A_rule_of_a_mode_sees_nothing_in_the_others()
    {
        var room = new RuleTimeline(Count(1) with { Modes = [ReadinessMode.Heightened, ReadinessMode.Emergency] }, Rule(RuleKind.Severity, "severe") with { Modes = [ReadinessMode.Everyday] });
        room.Hear("1", line => line with { Severity = Severity.Extreme });
        room.Evaluator.EvaluateIncidents().ShouldHaveSingleItem().Rule.ShouldBe("severe");
        room.See().ShouldHaveSingleItem().Rule.ShouldBe("severe");
        Set(room, 1, ReadinessMode.Heightened);
        room.See().ShouldHaveSingleItem().Rule.ShouldBe("rule");
        room.Hear("2", line => line with { Severity = Severity.Extreme }).Evaluator.EvaluateIncidents().ShouldBeEmpty();
        Set(room, 2, ReadinessMode.Everyday);
        room.See().Select(condition => condition.Rule).ShouldBe(["severe", "severe"]);
    }

    private static void Set(RuleTimeline room, int version, ReadinessMode mode) => room.Fold.Apply(
        new ReadinessSet { At = room.Now, Version = version, Before = ReadinessMode.Everyday, After = mode }, new byte[TrailChain.HashLength], room.Fold.Position + 1);
}
