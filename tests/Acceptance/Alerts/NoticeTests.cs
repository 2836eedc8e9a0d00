using System.Text.Json.Nodes;
using System.Xml.Linq;
using SituationRoom.Acceptance.Running;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Alerts;

public sealed class NoticeTests
{
    private const string Token = "the-lead's-token";
    private const string Secret = "a-shared-secret";
    private const string Variable = "SITUATIONROOM_TEST_NOTICE_SECRET";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Cap = "urn:oasis:names:tc:emergency:cap:1.2";

    [Fact]
    public async Task Killed_before_it_was_confirmed_a_notice_goes_out_after_the_start_and_never_again()
    {
        await using var receiver = await NoticeReceiver.StartAsync(Secret);
        await using var room = await Room.StartAsync(configuration: Configuration(receiver.Address));
        await RaiseAsync(room);
        await Eventually.Async("an attempt is made", Limit, () => Task.FromResult(!receiver.Attempts.IsEmpty));
        await room.KillAndStartAgainAsync();
        receiver.Takes = true;
        await Eventually.Async("it is delivered", Limit, () => Task.FromResult(receiver.Attempts.Any(attempt => attempt.Taken)));
        await FateAsync(room, "delivered");
        await room.KillAndStartAgainAsync();
        await Eventually.PassAsync(TimeSpan.FromSeconds(3));
        receiver.Attempts.Count(attempt => attempt.Taken).ShouldBe(1);
        receiver.Attempts.Select(attempt => attempt.Key).Distinct().Count().ShouldBe(1);
        receiver.Attempts.ShouldAllBe(attempt => attempt.Step == "raised");
    }

    [Fact]
    public async Task The_same_stands_as_a_CAP_message_in_the_Atom_feed()
    {
        await using var receiver = await NoticeReceiver.StartAsync(Secret);
        await using var room = await Room.StartAsync(configuration: Configuration(receiver.Address));
        await RaiseAsync(room);
        using var client = room.Client();
        XElement? entry = null;
        await Eventually.Async(
            "the feed lists it",
            Limit,
            async () => (entry = XDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/cap", UriKind.Relative))).Root!.Element(Atom + "entry")) is not null);
        var message = XDocument.Parse(await client.GetStringAsync(new Uri(entry!.Element(Atom + "link")!.Attribute("href")!.Value)));
        message.Root!.Element(Cap + "msgType")!.Value.ShouldBe("Alert");
        message.Root.Element(Cap + "info")!.Element(Cap + "severity")!.Value.ShouldBe("Extreme");
        message.ToString().ShouldNotContain("Иванов");
    }

    private static async Task RaiseAsync(Room room)
    {
        using var sender = room.Client("dispatch-112");
        var posted = await sender.PostAsync("dispatch-112", """{"id":"f-1","severity":"Extreme","category":"safety/fire","district":"tsentralny","title":"Пожар у Иванова","person":{"name":"Иванов"}}""");
        posted.Accepted.ShouldBe(1);
    }

    private static async Task FateAsync(Room room, string fate)
    {
        using var client = room.Client(key: Token);
        var seen = "";
        await Eventually.Async(
            $"a notice is {fate}",
            Limit,
            async () =>
            {
                var alerts = JsonNode.Parse(await client.GetStringAsync(new Uri("/api/v1/alerts", UriKind.Relative)))!["items"]!.AsArray();
                var id = alerts.FirstOrDefault(alert => alert!["rule"]!.GetValue<string>() == "severe-incident")?["id"]!.GetValue<string>();
                seen = id is null ? "no alert" : await client.GetStringAsync(new Uri($"/api/v1/alerts/{id}/notices", UriKind.Relative));
                return id is not null && JsonNode.Parse(seen)!["items"]!.AsArray().Any(notice => notice!["target"]!.GetValue<string>() == "hook" && notice["fate"]!.GetValue<string>() == fate);
            },
            () => seen);
    }

    private static string Configuration(string address)
    {
        // The executable inherits it.
        Environment.SetEnvironmentVariable(Variable, Secret);
        var city = JsonNode.Parse(RigCity.Configuration())!;
        city["people"] = new JsonArray(new JsonObject
        {
            ["id"] = "petrova", ["name"] = "Петрова", ["role"] = "lead", ["tokens"] = new JsonArray(new JsonObject { ["sha256"] = FeedKey.Hash(Token).Sha256 }),
        });
        city["notices"] = new JsonObject
        {
            ["cap"] = new JsonObject { ["sender"] = "room.city.example" },
            ["targets"] = new JsonArray(
                new JsonObject { ["id"] = "hook", ["kind"] = "webhook", ["url"] = address, ["secret"] = new JsonObject { ["env"] = Variable }, ["priorities"] = new JsonArray(1), ["rules"] = new JsonArray("severe-incident"), ["steps"] = new JsonArray("raised", "ended") },
                new JsonObject { ["id"] = "feed", ["kind"] = "cap", ["rules"] = new JsonArray("severe-incident") }),
        };
        return city.ToJsonString();
    }
}
