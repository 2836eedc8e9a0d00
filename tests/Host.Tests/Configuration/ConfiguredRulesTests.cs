using System.Text;
using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;
using SituationRoom.Feeds;
using SituationRoom.Host.Configuration;
using SituationRoom.Host.Demo;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.Configuration;

public sealed class ConfiguredRulesTests
{
    private const string City = """
        "city": { "name": { "ru": "Краснодар" }, "timeZone": "Europe/Moscow" },
        "territories": [ { "code": "zapadny", "name": { "ru": "Западный" } } ],
        "categories": [ { "code": "housing", "name": { "ru": "ЖКХ" } }, { "code": "housing/water", "name": { "ru": "Вода" } } ],
        "feeds": [ { "id": "pos", "channel": "feedback", "door": "http", "keys": [ { "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" } ] } ],
        """;

    private const string Words = "\"names\": { \"ru\": \"Правило\" }, \"response\": { \"ru\": \"Сделать\" }";

    [Fact]
    public void A_rule_of_which_little_is_said_takes_the_defaults_of_its_kind()
    {
        var (loaded, errors) = Load($$"""
            "rules": [
              { "id": "many", "kind": "count", "threshold": 10, {{Words}} },
              { "id": "fast", "kind": "rate", "threshold": 3, {{Words}} },
              { "id": "severe", "kind": "severity", "severity": "Moderate", {{Words}} },
              { "id": "quiet", "kind": "silence", {{Words}} },
              { "id": "jam", "kind": "reading", "key": "jam", "above": 8, {{Words}} },
              { "id": "late", "kind": "overdue", "threshold": 1, {{Words}} },
              { "id": "heap", "kind": "cluster", "threshold": 3, {{Words}} }
            ]
            """);
        errors.ShouldBeEmpty();
        var rules = loaded!.Rules.Rules;
        rules.Select(rule => (rule.Kind, rule.OnDelay.TotalSeconds, rule.OffDelay.TotalSeconds, rule.Priority)).ShouldBe(
            [
                (RuleKind.Count, 120, 120, 3), (RuleKind.Rate, 120, 120, 3), (RuleKind.Severity, 0, 120, null), (RuleKind.Silence, 0, 120, 3),
                (RuleKind.Reading, 120, 120, 3), (RuleKind.Overdue, 120, 120, 3), (RuleKind.Cluster, 0, 120, 3),
            ]);
        rules.Select(rule => rule.Tally).ShouldBe([Tally.Open, Tally.NewHour, Tally.Open, Tally.Open, Tally.Open, Tally.Overdue, Tally.Open]);
        rules.ShouldAllBe(rule => rule.Deadband == 0.7 && rule.Enabled && rule.Each == RuleEach.City && rule.Names.En == "Правило");
    }

    [Fact]
    public void What_is_said_of_a_rule_is_taken()
    {
        var (loaded, errors) = Load($$"""
            "rules": [
              {
                "id": "too-few", "kind": "rate", "below": 2, "window": "24h", "each": "cell", "severity": "Minor", "deadband": 0.5, "priority": 1, "onDelay": "10m", "offDelay": "0s", "enabled": false,
                "scope": { "districts": ["zapadny"], "categories": ["housing/water", "none"], "channels": ["feedback", "social"] },
                "escalation": [ { "after": "3m", "to": "Старший смены" }, { "after": "10m", "to": "Глава" } ], "suppressedBy": ["jam"], {{Words}}
              },
              { "id": "jam", "kind": "reading", "key": "jam/*", "below": -5, "scope": { "feeds": ["pos"] }, "window": "12h", {{Words}} }
            ]
            """);
        errors.ShouldBeEmpty();
        var rule = loaded!.Rules.Rules[0];
        (rule.Tally, rule.Threshold, rule.IsBelow, rule.Each, rule.Severity, rule.Priority, rule.Enabled).ShouldBe((Tally.NewDay, 2, true, RuleEach.Cell, Severity.Minor, 1, false));
        rule.Scope.Channels.ShouldBe([Channel.Feedback, Channel.Social]);
        rule.Escalation.ShouldBe([new(TimeSpan.FromMinutes(3), "Старший смены"), new(TimeSpan.FromMinutes(10), "Глава")]);
        (loaded.Rules.Rules[1].IsBelow, loaded.Rules.Rules[1].Window).ShouldBe((true, TimeSpan.FromHours(12)));
    }

    [Fact]
    public void Every_error_of_rules_is_told_at_once_each_with_its_remedy()
    {
        var (loaded, errors) = Load($$"""
            "rules": [
              { "id": "a", "kind": "often", {{Words}} },
              { "id": "b", "kind": "count", "each": "street", "tally": "late", "threshold": 0, "radius": 5, "names": {}, "response": {} },
              { "id": "c", "kind": "silence", "threshold": 3, "scope": { "channels": ["radio"], "feeds": ["x"], "districts": ["y"], "categories": ["z"] }, {{Words}} },
              { "id": "d", "kind": "reading", "above": 3, "below": 1, {{Words}} },
              { "id": "e", "kind": "severity", "severity": "Awful", "suppressedBy": ["e"], {{Words}} },
              { "id": "f", "kind": "unusual", "chances": 0.01, {{Words}} },
              { "id": "g", "kind": "cluster", {{Words}} },
              { "id": "h", "kind": "severity", "severity": "Severe", "upTo": "Minor", {{Words}} },
              { "id": "i", "kind": "count", "threshold": 3, "upTo": "Minor", {{Words}} }
            ]
            """);
        loaded.ShouldBeNull();
        errors.Select(error => error.Key).ShouldBe(
            [
                "rules[0].kind", "rules[1].names", "rules[1].response", "rules[1].each", "rules[1].tally", "rules[1].threshold", "rules[1].radius", "rules[2].threshold",
                "rules[2].scope.channels[0]", "rules[2].scope.feeds[0]", "rules[2].scope.districts[0]", "rules[2].scope.categories[0]", "rules[3].below", "rules[3].key",
                "rules[4].severity", "rules[4].suppressedBy", "rules[5].kind", "rules[6].threshold", "rules[7].upTo", "rules[8].upTo",
            ],
            ignoreOrder: true);
        errors.ShouldAllBe(error => error.Rule.Length > 0 && error.Remedy.Length > 0);
        errors.Single(error => error.Key == "rules[5].kind").Rule.ShouldBe("comes with the early-warning statistics");
    }

    [Fact]
    public void A_wrong_type_and_a_misspelt_member_are_told_by_their_path() =>
        Load($$"""
            "rules": [ { "id": "a", "kind": "count", "threshold": "viele", {{Words}} }, { "id": "b", "kind": "count", "treshold": 1, {{Words}} } ]
            """).Errors.Select(error => error.Key).ShouldBe(["rules[0].threshold", "rules[1].treshold"], ignoreOrder: true);

    [Fact]
    public void Without_rules_the_shipped_ones_hold_that_fit_the_city_and_an_empty_list_turns_all_off()
    {
        var shipped = Load("\"departments\": []").Loaded!.Rules;
        shipped.TryGet("severe-incident", out _).ShouldBeTrue();
        shipped.TryGet("cluster-hazard", out _).ShouldBeFalse();
        shipped.TryGet("cluster-utilities", out var utilities).ShouldBeTrue();
        utilities!.Scope.Categories.ShouldBe(["housing/water"]);
        shipped.TryGet("cluster-any", out var any).ShouldBeTrue();
        any!.SuppressedBy.ShouldBe(["cluster-utilities"]);
        Load("\"rules\": []").Loaded!.Rules.Rules.ShouldBeEmpty();
    }

    [Fact]
    public void The_shipped_rules_say_in_both_languages_what_they_ask_of_people()
    {
        ShippedRules.All.Count.ShouldBeInRange(12, 20);
        foreach (var rule in ShippedRules.All)
        {
            foreach (var text in new[] { rule.Names, rule.Response })
            {
                text.Ru.ShouldNotBeNullOrWhiteSpace(rule.Id);
                text.En.ShouldNotBeNullOrWhiteSpace(rule.Id);
            }
        }
    }

    [Fact]
    public void The_shipped_rules_escalate_to_the_posts_of_the_city_by_their_names_and_to_none_that_it_has_not()
    {
        var (demo, _) = ConfigurationReader.Read(DemoResources.Configuration(), []);
        var known = demo.Posts.Select(post => post.Id).ToList();
        foreach (var rule in ShippedRules.All.Where(rule => rule.Priority != 4))
        {
            rule.Escalation.ShouldNotBeEmpty(rule.Id);
            rule.Escalation.Select(step => step.To).ShouldBeSubsetOf(known, rule.Id);
        }

        Load("\"departments\": []").Loaded!.Rules.Rules.ShouldAllBe(rule => rule.Escalation.Count == 0);
        var posts = Load("""
            "posts": [ { "id": "boss", "name": { "ru": "Начальник смены" }, "lead": true }, { "id": "desk", "name": { "ru": "Пульт" } } ]
            """).Loaded!.Rules;
        posts.TryGet("severe-incident", out var severe).ShouldBeTrue();
        severe!.Escalation.ShouldBe([new EscalationStep(TimeSpan.FromMinutes(3), "Начальник смены")]);
    }

    [Fact]
    public void The_demonstration_has_every_category_that_a_shipped_rule_names()
    {
        var (demo, _) = ConfigurationReader.Read(DemoResources.Configuration(), []);
        ShippedRules.All.SelectMany(rule => rule.Scope?.Categories ?? []).Except(demo.Categories.Select(category => category.Code)).ShouldBeEmpty();
        demo.Rules.ShouldBeNull();
    }

    private static (LoadedConfiguration? Loaded, IReadOnlyList<ConfigurationError> Errors) Load(string members) =>
        ConfigurationLoader.Load(Encoding.UTF8.GetBytes($"{{ {City} {members} }}"), "test", "/", _ => default, []);
}
