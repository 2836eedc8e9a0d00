using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Reports;
using static SituationRoom.Core.Tests.Alerts.SomeRules;

namespace SituationRoom.Core.Tests.Alerts.Evaluating;

public sealed class BoundedRulesTests
{
    [Fact]
    public void Of_very_many_severe_incidents_the_rest_waits_until_one_of_the_first_goes()
    {
        var room = new RuleTimeline(Rule(RuleKind.Severity));
        for (var number = 0; number < SeverityRules.Most + 3; number++)
        {
            room.Hear($"{number}", line => line with { Severity = Severity.Severe });
        }

        room.See().Count.ShouldBe(SeverityRules.Most);
        room.Evaluator.Waiting.ShouldBe(3);
        room.Hear("7", line => line with { At = room.Now + 1, Status = IncidentStatus.Closed });
        var seen = room.See();
        seen.Count.ShouldBe(SeverityRules.Most);
        seen.ShouldNotContain(condition => condition.Subject.Item == "7");
        room.Evaluator.Waiting.ShouldBe(2);
    }

    [Fact]
    public void An_extreme_incident_is_looked_at_however_many_severe_ones_there_are()
    {
        var room = new RuleTimeline(Rule(RuleKind.Severity));
        for (var number = 0; number < SeverityRules.Most + 1; number++)
        {
            room.Hear($"{number}", line => line with { Severity = Severity.Severe });
        }

        room.Hear("fire", line => line with { Severity = Severity.Extreme });
        room.See().ShouldContain(condition => condition.Subject.Item == "fire");
        room.Evaluator.Waiting.ShouldBe(1);
    }

    [Fact]
    public void Right_after_a_batch_only_what_changed_is_told()
    {
        var room = new RuleTimeline(Rule(RuleKind.Severity));
        room.Hear("1", line => line with { Severity = Severity.Severe });
        room.Evaluator.EvaluateIncidents().ShouldHaveSingleItem().Subject.Item.ShouldBe("1");
        room.Evaluator.EvaluateIncidents().ShouldBeEmpty();
        room.Hear("2", line => line with { Severity = Severity.Severe });
        room.Evaluator.EvaluateIncidents().ShouldHaveSingleItem().Subject.Item.ShouldBe("2");
        room.See().Count.ShouldBe(2);
    }
}
