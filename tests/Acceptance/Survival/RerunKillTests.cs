using System.Net.Http.Json;
using System.Text.Json;
using SituationRoom.Acceptance.Running;

namespace SituationRoom.Acceptance.Survival;

public sealed class RerunKillTests
{
    private const int Messages = 1_500;
    private const int Rounds = 3;

    [Fact]
    public async Task Killed_while_rejections_are_run_again_each_is_either_open_or_an_incident_and_none_is_both()
    {
        await using var room = await Room.StartAsync(configuration: MendableCity.Configuration("number"));
        using (var sender = room.Client(MendableCity.Feed))
        {
            await sender.PostAsync(MendableCity.Feed, $"[{string.Join(',', Enumerable.Range(0, Messages).Select(i => $$"""{"code":"A-{{i}}"}"""))}]");
        }

        File.WriteAllText(room.Directory.Configuration, MendableCity.Configuration("code"));
        for (var round = 0; round < Rounds; round++)
        {
            await room.KillAndStartAgainAsync();
            var (_, before) = await CountsAsync(room);
            using var client = room.Client(key: MendableCity.Token);
            var running = client.PostAsJsonAsync("/api/v1/rejections/rerun", new { feed = MendableCity.Feed });
            await Eventually.Async("some are run again", TimeSpan.FromSeconds(20), async () => (await CountsAsync(room)).Open < before);
            await room.KillAndStartAgainAsync();
            (await Record.ExceptionAsync(() => running))?.ShouldBeOfType<HttpRequestException>();
            var (accepted, open) = await CountsAsync(room);
            (accepted + open).ShouldBe(Messages);
            (await room.OpenAsync()).ShouldBe(accepted);
            (await room.IncidentsAsync()).Distinct().Count().ShouldBe(accepted);
        }
    }

    private static async Task<(int Accepted, int Open)> CountsAsync(Room room)
    {
        JsonElement feed = (await room.GetAsync("/api/v1/feeds")).GetProperty("items").EnumerateArray()
            .Single(feed => feed.GetProperty("id").GetString() == MendableCity.Feed);
        return (feed.GetProperty("accepted").GetInt32(), feed.GetProperty("rejected").GetInt32());
    }
}
