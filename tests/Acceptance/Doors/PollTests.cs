using System.Text.Json.Nodes;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Doors;

public sealed class PollTests
{
    [Fact]
    public async Task A_polled_list_is_what_is_open_through_restarts_outages_and_lists_that_lose_most()
    {
        var port = FreePort.Next();
        await using var list = new PolledList(port) { Active = [1, 2, 3, 4, 5, 6, 7, 8] };
        await list.OpenAsync();
        await using var room = await Room.StartAsync(configuration: Configuration(port));
        await room.OpenBecomesAsync(8);

        list.Active = [2, 3, 4, 5, 6, 7, 8];
        await room.OpenBecomesAsync(7);

        (await room.Server.StopAsync(TimeSpan.FromSeconds(10))).ShouldBe(0);
        list.Active = [3, 4, 5, 6, 7, 8, 9, 10];
        await room.StartAgainAsync();
        await room.OpenBecomesAsync(8);

        await LosesMostAsync(room, list);

        await list.CloseAsync();
        await StateBecomesAsync(room, "reached");
        await room.KillAndStartAgainAsync();
        await StateBecomesAsync(room, "reached");
        (await room.OpenAsync()).ShouldBe(2);
        list.Active = [1, 9, 10];
        await list.OpenAsync();
        await room.OpenBecomesAsync(3);
        await StateBecomesAsync(room, null);

        await NothingIsTwiceAsync(room, list);
    }

    private static async Task LosesMostAsync(Room room, PolledList list)
    {
        list.ListsLeft = 1;
        list.Active = [9, 10];
        await StateBecomesAsync(room, "500");
        (await room.OpenAsync()).ShouldBe(8, "one list that loses most, and an error after it, end nothing");
        list.ListsLeft = null;
        await room.OpenBecomesAsync(2);
    }

    private static async Task NothingIsTwiceAsync(Room room, PolledList list)
    {
        var end = await JournalEndAsync(room);
        await list.AskedAgainAsync(3);
        (await JournalEndAsync(room)).ShouldBe(end, "polls of the same list write nothing");
        var ids = (await room.IncidentsAsync()).Select(incident => incident.Id).ToList();
        ids.ShouldBe(Enumerable.Range(1, 10).Select(id => $"INC-{id:D4}"), ignoreOrder: true);
        (await room.TallyAsync("closed")).ShouldBe(7);
    }

    private static async Task<string> JournalEndAsync(Room room)
    {
        using var client = room.Client();
        var metrics = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        return metrics.Split('\n').Single(line => line.Contains("journal", StringComparison.Ordinal) && line.Contains("position", StringComparison.Ordinal) && !line.StartsWith('#'));
    }

    private static async Task StateBecomesAsync(Room room, string? part)
    {
        string? trouble = null;
        await Eventually.Async(
            $"the feed says {part ?? "nothing"}",
            TimeSpan.FromSeconds(30),
            async () =>
            {
                var feed = (await room.GetAsync("/api/v1/feeds")).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("id").GetString() == "list");
                trouble = feed.TryGetProperty("trouble", out var said) ? said.GetString() : null;
                return part is null ? trouble is null : trouble?.Contains(part, StringComparison.Ordinal) == true;
            },
            () => trouble ?? "nothing");
    }

    private static string Configuration(int port)
    {
        var configuration = JsonNode.Parse(RigCity.Configuration())!;

        // No alert writes an entry of its own while the journal's end is watched.
        configuration["rules"] = new JsonArray();
        configuration["feeds"]!.AsArray().Add(JsonNode.Parse($$"""
            {
              "id": "list", "channel": "dispatch", "door": "poll",
              "poll": { "url": "http://127.0.0.1:{{port}}/active", "every": "1s", "format": "json", "complete": true },
              "mapping": {
                "items": "incidents",
                "report": {
                  "id": { "from": "nr" },
                  "at": { "from": "opened" },
                  "severity": { "from": "priority", "table": { "high": "Severe", "low": "Minor" } }
                }
              }
            }
            """));
        return configuration.ToJsonString();
    }
}
