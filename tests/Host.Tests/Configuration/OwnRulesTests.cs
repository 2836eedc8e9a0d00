using System.Text;
using SituationRoom.Core.Alerts;
using SituationRoom.Feeds;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Tests.Configuration;

public sealed class OwnRulesTests
{
    [Fact]
    public void A_room_watches_itself_by_default_also_without_rules_and_each_rule_asks_for_something_in_both_languages()
    {
        var rules = OwnRules.With(Load("\"rules\": []").Loaded!).Rules;
        rules.Select(rule => (rule.Id, rule.Kind, rule.Priority, rule.Window, rule.Enabled)).ShouldBe(
        [
            ("room:wall", RuleKind.Wall, 3, TimeSpan.FromSeconds(30), true),
            ("room:clock", RuleKind.Clock, 4, TimeSpan.FromSeconds(10), true),
            ("room:silence", RuleKind.Room, 2, TimeSpan.FromMinutes(15), true),
        ]);
        rules.ShouldAllBe(rule => rule.Response.Ru.Length > 20 && rule.Response.En.Length > 20 && rule.Names.Ru != rule.Names.En);
    }

    [Fact]
    public void What_is_configured_holds()
    {
        var rules = OwnRules.With(Load("\"rules\": [], \"watch\": { \"walls\": { \"after\": \"1m\", \"priority\": 2 }, \"clocks\": { \"enabled\": false }, \"silence\": { \"after\": \"1h\" } }").Loaded!).Rules;
        (rules[0].Window, rules[0].Priority, rules[1].Enabled, rules[2].Window).ShouldBe((TimeSpan.FromMinutes(1), 2, false, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void What_is_wrong_is_told_with_its_place()
    {
        Load("\"watch\": { \"walls\": { \"after\": \"5s\", \"priority\": 5 }, \"clocks\": { \"after\": \"2h\" }, \"silence\": { \"after\": \"10s\" } }").Errors
            .Select(error => error.Key).ShouldBe(["watch.walls.priority", "watch.walls.after", "watch.clocks.after", "watch.silence.after"]);
        Load("\"rules\": [ { \"id\": \"mine\", \"kind\": \"wall\", \"names\": { \"en\": \"Mine\" }, \"response\": { \"en\": \"Go\" } } ]").Errors
            .ShouldContain(error => error.Key == "rules[0].kind");
    }

    private static (LoadedConfiguration? Loaded, IReadOnlyList<ConfigurationError> Errors) Load(string members) => ConfigurationLoader.Load(
        Encoding.UTF8.GetBytes($$"""
            {
              "city": { "name": { "ru": "Краснодар" }, "timeZone": "Europe/Moscow" },
              "territories": [ { "code": "zapadny", "name": { "ru": "Западный" } } ],
              "categories": [ { "code": "housing", "name": { "ru": "ЖКХ" } } ],
              {{members}}
            }
            """),
        "test",
        "/",
        _ => default,
        []);
}
