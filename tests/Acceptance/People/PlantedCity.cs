using System.Text.Json.Nodes;
using SituationRoom.Acceptance.Running;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Acceptance.People;

/// <summary>The city of the tests with a person of each role and a wall, each with a token, and words that must not reach everybody.</summary>
internal static class PlantedCity
{
    /// <summary>Of persons in reports: nobody gets them by asking for the room.</summary>
    public static readonly string[] OfPersons = ["Тайнова", "555-44-33", "tainova@example.org"];

    /// <summary>In what people typed: the staff alone reads it.</summary>
    public static readonly string[] InTexts = ["Болтунова", "222-11-00", "кв. 177", "example.org/photo-of-a-person"];

    /// <summary>Names of colleagues: for the staff alone, too.</summary>
    public static readonly string[] OfColleagues = ["Плантова", "Скрытнова"];

    public static readonly string[] Roles = ["viewer", "dispatcher", "lead", "analyst", "administrator"];

    public const string Person = """{"name":"Тайнова Мария","phone":"+7 900 555-44-33","email":"tainova@example.org"}""";

    public static string Token(string who) => "token-of-" + who;

    public static string Configuration()
    {
        var city = JsonNode.Parse(MendableCity.Configuration("code"))!;
        city["people"] = new JsonArray(
        [
            .. Roles.Select(role => new JsonObject
            {
                ["id"] = "the-" + role,
                ["name"] = role == "viewer" ? "Наблюдатель" : "Плантова " + role,
                ["role"] = role,
                ["tokens"] = new JsonArray(new JsonObject { ["sha256"] = FeedKey.Hash(Token(role)).Sha256 }),
            }),
        ]);
        city["walls"] = new JsonArray(new JsonObject { ["id"] = "duty-room-1", ["tokenSha256"] = FeedKey.Hash(Token("wall")).Sha256 });
        city["log"] = new JsonObject { ["level"] = "debug" };
        return city.ToJsonString();
    }
}
