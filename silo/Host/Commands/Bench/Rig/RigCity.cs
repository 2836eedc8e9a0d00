using System.Text.Json;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>The city that is measured and tested on: four districts, eight categories, and a feed for each way in.</summary>
internal static class RigCity
{
    /// <summary>The feeds' ids; the key of each is «key-of-» and its id.</summary>
    public static readonly string[] Feeds = ["dispatch-112", "traffic-center", "pos", "chatbot"];

    public static readonly string[] Districts = ["zapadny", "karasunsky", "prikubansky", "tsentralny"];

    public static readonly string[] Categories =
        ["roads/potholes", "roads/accident", "housing/heating", "housing/water", "safety/fire", "safety/order", "ecology/waste", "transport/stops"];

    private static readonly string[] Languages = ["ru", "en"];

    private static readonly string[] Channels = ["dispatch", "traffic", "feedback", "chatbot"];

    public static string Key(string feed) => "key-of-" + feed;

    /// <summary>The text of a situationroom.json.</summary>
    /// <param name="dispatchInterval">How often dispatch-112 is expected to report, as in <c>"5m"</c>; of all others it is 5 minutes.</param>
    public static string Configuration(string dispatchInterval = "5m") => JsonSerializer.Serialize(new
    {
        city = new { name = Names("Испытательный", "Proving Ground"), timeZone = "Europe/Moscow", languages = Languages },
        territories = Districts.Select(code => new { code, name = Names(code, code) }),
        categories = Categories.Select(code => code.Split('/')[0]).Distinct().Concat(Categories).Select(code => new { code, name = Names(code, code) }),
        feeds = Feeds.Select((id, index) => new
        {
            id,
            channel = Channels[index],
            door = index == 1 ? "mqtt" : "http",
            expectedInterval = index == 0 ? dispatchInterval : "5m",
            keys = new[] { new { sha256 = FeedKey.Hash(Key(id)).Sha256 } },
        }),
    });

    private static object Names(string ru, string en) => new { ru, en };
}
