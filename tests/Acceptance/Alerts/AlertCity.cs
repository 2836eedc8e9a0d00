using System.Text.Json;
using System.Text.Json.Nodes;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Alerts;

/// <summary>The city of the tests with a rule for severe incidents that escalates within seconds, and people who act on its alerts.</summary>
internal static class AlertCity
{
    public const string First = "token-of-the-first-lead-0001";
    public const string Second = "token-of-the-second-lead-002";

    public static string Configuration()
    {
        var city = JsonNode.Parse(RigCity.Configuration())!.AsObject();
        city["people"] = JsonNode.Parse(JsonSerializer.Serialize(new[] { Person("ivanova", "Иванова", "смена 1", First), Person("petrov", "Петров", "смена 2", Second) }));
        city["rules"] = JsonNode.Parse("""
            [{
              "id": "severe", "kind": "severity", "severity": "Severe", "priority": 2, "names": { "ru": "Тяжёлое", "en": "Severe" }, "response": { "ru": "Ехать", "en": "Go" },
              "escalation": [{ "after": "2s", "to": "head" }, { "after": "4s", "to": "mayor" }, { "after": "6s", "to": "governor" }]
            }]
            """);
        return city.ToJsonString();
    }

    private static object Person(string id, string name, string post, string token) =>
        new { id, name, post, role = "lead", tokens = new[] { new { sha256 = FeedKey.Hash(token).Sha256 } } };
}
