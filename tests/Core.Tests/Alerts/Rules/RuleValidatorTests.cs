using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;
using SituationRoom.Reports;
using static SituationRoom.Core.Tests.Alerts.SomeRules;

namespace SituationRoom.Core.Tests.Alerts.Rules;

public sealed class RuleValidatorTests
{
    private static readonly KnownCodes Known = new(new HashSet<string> { "n1" }, new HashSet<string> { "roads" }, new HashSet<string> { "a" });

    [Fact]
    public void Rules_of_every_kind_with_their_defaults_are_right() =>
        RuleValidator.Validate(
            [.. Enum.GetValues<RuleKind>().Where(kind => kind != RuleKind.Unusual).Select(kind => Rule(kind, kind.ToString().ToLowerInvariant()))],
            Known).ShouldBeEmpty();

    [Fact]
    public void Defaults_are_those_of_the_kind()
    {
        (RuleDefaults.OnDelay(RuleKind.Severity), RuleDefaults.OnDelay(RuleKind.Cluster), RuleDefaults.OnDelay(RuleKind.Silence)).ShouldBe((TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero));
        (RuleDefaults.OnDelay(RuleKind.Count), RuleDefaults.OnDelay(RuleKind.Unusual)).ShouldBe((TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(120)));
        (RuleDefaults.OffDelay, RuleDefaults.Deadband).ShouldBe((TimeSpan.FromSeconds(120), 0.7));
        Enum.GetValues<Severity>().Select(RuleDefaults.PriorityOf).ShouldBe([4, 4, 3, 2, 1]);
    }

    [Fact]
    public void Every_error_is_told_at_once()
    {
        AlertRule[] rules =
        [
            Rule(RuleKind.Count, "Bad Id") with { Priority = 5, Threshold = 0.5, Deadband = 0, OnDelay = TimeSpan.FromDays(2), Scope = Scope(["n2"], ["housing"], feeds: ["b"]) },
            Rule(RuleKind.Rate, "rate") with { Window = TimeSpan.FromMinutes(7), Escalation = [new(TimeSpan.FromMinutes(3), "Старший"), new(TimeSpan.FromMinutes(2), " ")] },
            Rule(RuleKind.Rate, "rate") with { Priority = null },
            Rule(RuleKind.Severity, "severity") with { Severity = Severity.Unknown },
            Rule(RuleKind.Reading, "reading") with { Key = "j*m", Threshold = double.NaN },
            Rule(RuleKind.Cluster, "cluster") with { Threshold = 1, Radius = 1, Within = TimeSpan.FromDays(2), SuppressedBy = ["nobody"] },
            Rule(RuleKind.Severity, "never") with { Severity = Severity.Severe, SeverityMost = Severity.Minor },
        ];
        RuleValidator.Validate(rules, Known).Select(error => error.Path).ShouldBe(
            [
                "rules[0].id", "rules[0].priority", "rules[0].threshold", "rules[0].deadband", "rules[0].onDelay", "rules[0].scope.districts[0]",
                "rules[0].scope.categories[0]", "rules[0].scope.feeds[0]", "rules[0].scope.feeds", "rules[1].window", "rules[1].escalation[1].after",
                "rules[1].escalation[1].to", "rules[2].id", "rules[2].priority", "rules[3].severity", "rules[4].key", "rules[4].above",
                "rules[5].threshold", "rules[5].radius", "rules[5].within", "rules[5].suppressedBy[0]", "rules[6].upTo",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Unusual_is_known_and_refused_until_the_statistics_come()
    {
        var error = RuleValidator.Validate([Rule(RuleKind.Unusual)], Known).ShouldHaveSingleItem();
        (error.Path, error.Rule).ShouldBe(("rules[0].kind", "comes with the early-warning statistics"));
    }

    [Fact]
    public void Rules_that_suppress_each_other_in_a_circle_are_told_once_a_circle()
    {
        AlertRule[] rules =
        [
            By("a", "b"), By("b", "c"), By("c", "a"), By("itself", "itself"), By("outside", "a"), By("fine"),
        ];
        RuleValidator.Validate(rules, Known).Select(error => (error.Path, error.Value)).ShouldBe([("rules[0].suppressedBy", "a < b < c < a"), ("rules[3].suppressedBy", "itself < itself")]);

        static AlertRule By(string id, params string[] parents) => Rule(RuleKind.Count, id) with { SuppressedBy = parents };
    }

    [Theory]
    [InlineData(10, 0.7, false, 10, 7, 6)]
    [InlineData(1, 0.7, false, 1, null, 0)]
    [InlineData(3, 1, false, 3, null, 2)]
    [InlineData(10, 0.7, true, 10, 13, 14)]
    [InlineData(0, 0.7, true, 0, null, 1)]
    public void A_band_lies_between_holding_and_clear(double threshold, double deadband, bool isBelow, int holds, int? between, int clears)
    {
        var band = new Band(threshold, deadband, isBelow);
        (band.Holds(holds), band.Clears(holds)).ShouldBe((true, false));
        (band.Holds(clears), band.Clears(clears)).ShouldBe((false, true));
        if (between is { } middle)
        {
            (band.Holds(middle), band.Clears(middle)).ShouldBe((false, false));
        }

        var (from, upTo) = band.NotClear();
        for (var value = 0; value < 20; value++)
        {
            (value >= from && value <= upTo).ShouldBe(!band.Clears(value));
        }
    }
}
