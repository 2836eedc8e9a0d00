using System.Text.Json.Nodes;
using SituationRoom.Acceptance.Running;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Acceptance.People;

/// <summary>The city of the tests with a person of each role and a wall, each with a token, and words that must not reach everybody.</summary>
internal static class PlantedCity
{
    /// <summary>Names, numbers and addresses of persons in reports, and names of colleagues.</summary>
    public static readonly string[] Planted = ["Тайнова", "555-44-33", "tainova@example.org", "Плантова", "Скрытнова"];

    public const string Person = """{"name":"Тайнова Мария","phone":"+7 900 555-44-33","email":"tainova@example.org"}""";

    public static string Token(string who) => "token-of-" + who;

    public static string Configuration()
    {
        var city = JsonNode.Parse(MendableCity.Configuration("code"))!;
        city["people"] = new JsonArray(
        [
            .. new[] { "viewer", "dispatcher", "lead", "analyst", "administrator" }.Select(role => new JsonObject
            {
                ["id"] = "the-" + role,
                ["name"] = role == "viewer" ? "Наблюдатель" : "Плантова " + role,
                ["role"] = role,
                ["tokens"] = new JsonArray(new JsonObject { ["sha256"] = FeedKey.Hash(Token(role)).Sha256 }),
            }),
        ]);
        city["walls"] = new JsonArray(new JsonObject { ["id"] = "duty-room-1", ["tokenSha256"] = FeedKey.Hash(Token("wall")).Sha256 });
        return city.ToJsonString();
    }
}
