using System.Text.Json.Nodes;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Running;

/// <summary>The city of the tests with a feed whose mapping can be wrong, and a person who may mend it.</summary>
internal static class MendableCity
{
    /// <summary>The feed that has a mapping.</summary>
    public const string Feed = "pos";

    /// <summary>With which its administrator signs in.</summary>
    public const string Token = "the-lead's-token";

    /// <summary>The text of a situationroom.json.</summary>
    /// <param name="id">Which member of its messages the feed's mapping takes for the id.</param>
    public static string Configuration(string id)
    {
        var city = JsonNode.Parse(RigCity.Configuration())!;
        city["people"] = new JsonArray(new JsonObject
        {
            ["id"] = "ivanova",
            ["name"] = "Иванова",
            ["role"] = "administrator",
            ["tokens"] = new JsonArray(new JsonObject { ["sha256"] = FeedKey.Hash(Token).Sha256 }),
        });
        var feed = city["feeds"]!.AsArray().Single(feed => feed!["id"]!.GetValue<string>() == Feed)!;
        feed["mapping"] = new JsonObject
        {
            ["report"] = new JsonObject
            {
                ["id"] = new JsonObject { ["from"] = id },
                ["title"] = new JsonObject { ["from"] = "title" },
                ["category"] = new JsonObject { ["from"] = "category" },
            },
            ["personal"] = new JsonArray("person"),
        };
        return city.ToJsonString();
    }
}
