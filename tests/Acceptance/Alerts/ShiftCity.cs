using System.Text.Json.Nodes;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Alerts;

/// <summary>The city of the tests with fires that raise alerts, posts and shifts, two leads, and somebody outside who is told.</summary>
internal static class ShiftCity
{
    public const string Secret = "a-shared-secret";
    public const string Outgoing = "anna";
    public const string Incoming = "boris";
    private const string Variable = "SITUATIONROOM_TEST_SHIFT_SECRET";

    /// <param name="receiver">Where the notices go.</param>
    public static string Configuration(string receiver)
    {
        // The executable inherits it.
        Environment.SetEnvironmentVariable(Variable, Secret);
        var city = JsonNode.Parse(RigCity.Configuration())!;

        // No shift ends while the test runs.
        var hour = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow")).Hour;
        city["city"]!["shifts"] = new JsonObject { ["starts"] = new JsonArray([.. new[] { (hour + 6) % 24, (hour + 18) % 24 }.Order().Select(start => JsonValue.Create($"{start:00}:00"))]) };
        city["posts"] = JsonNode.Parse("""[{ "id": "shift-lead", "name": { "ru": "Старший смены" }, "lead": true }]""");
        city["people"] = new JsonArray(Lead(Outgoing), Lead(Incoming));
        city["rules"] = JsonNode.Parse("""
            [{
              "id": "fire", "kind": "severity", "severity": "Severe", "offDelay": "0s", "scope": { "categories": ["safety/fire"] },
              "names": { "ru": "Пожар", "en": "Fire" }, "response": { "ru": "Ехать", "en": "Go" },
              "escalation": [{ "after": "2s", "to": "Старший смены" }]
            }]
            """);
        city["notices"] = new JsonObject
        {
            ["targets"] = new JsonArray(new JsonObject
            {
                ["id"] = "hook", ["kind"] = "webhook", ["url"] = receiver, ["secret"] = new JsonObject { ["env"] = Variable }, ["rules"] = new JsonArray("fire"), ["steps"] = new JsonArray("raised", "ended"),
            }),
        };
        return city.ToJsonString();
    }

    /// <summary>A report of a fire, or of its end.</summary>
    public static string Fire(int number, string status = "open") =>
        $$"""{ "id": "fire-{{number}}", "category": "safety/fire", "district": "{{RigCity.Districts[number % 4]}}", "severity": "Severe", "status": "{{status}}", "title": "Пожар" }""";

    private static JsonObject Lead(string id) => new()
    {
        ["id"] = id,
        ["name"] = id,
        ["role"] = "lead",
        ["tokens"] = new JsonArray(new JsonObject { ["sha256"] = FeedKey.Hash(id).Sha256 }),
    };
}
