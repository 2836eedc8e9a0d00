using System.Text.Json.Nodes;
using SituationRoom.Acceptance.People;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;
using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Acceptance.Keeping;

/// <summary>A real room whose journal is of the year before last: its entries move into archives, and nobody notices.</summary>
public sealed class RetentionTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan YearAndMore = TimeSpan.FromDays(500);

    [Fact]
    public async Task What_moved_into_archives_counts_stands_and_is_checked_as_before_with_a_snapshot_and_without()
    {
        // It goes with the room that is started on it.
        var old = new RigDirectory(configuration: Configuration());
        string alert;
        await using (var room = await Room.StartAsync(configuration: PlantedCity.Configuration()))
        {
            (alert, _) = await Planting.PlantAsync(room);
            using var dispatch = room.Client("dispatch-112");
            (await dispatch.PostAsync("dispatch-112", $$"""{"id":"E-9","status":"closed","category":"roads/potholes","title":"Яма","district":"zapadny","person":{{PlantedCity.Person}}}""")).Accepted.ShouldBe(1);
            (await room.Server.StopAsync(Limit)).ShouldBe(0);
            Directory.CreateDirectory(old.Data);
            MakeOld(room.Directory.Data, old.Data);
        }

        // The first run folds the journal and leaves a snapshot; what lies before it moves in the second.
        await using var kept = await Room.OnAsync(old);
        using (var today = kept.Client("dispatch-112"))
        {
            (await today.PostAsync("dispatch-112", """{"id":"E-3","category":"safety/fire","severity":"Minor","title":"Дым","district":"zapadny"}""")).Accepted.ShouldBe(1);
        }

        var (board, state) = (await BoardFacts.ReadAsync(kept), await StateAsync(kept, alert));
        state.ShouldNotBeEmpty();
        (await kept.Server.StopAsync(Limit)).ShouldBe(0);
        await kept.StartAgainAsync();
        var archives = Path.Combine(old.Data, "archives");
        await Eventually.Async("an archive is there", Limit, () => Task.FromResult(Directory.Exists(archives) && Directory.GetFiles(archives, "*.archive").Length > 0));
        (await BoardFacts.ReadAsync(kept)).ShouldBe(board);
        (await StateAsync(kept, alert)).ShouldBe(state);
        var check = await Shell.RunAsync("dotnet", Executable.Assembly, "check", "--data", old.Data);
        check.Code.ShouldBe(0, check.All);
        check.Output.ShouldContain("is unbroken");

        await kept.Server.KillAsync();
        RigSnapshots.Remove(old.Data);
        await kept.StartAgainAsync();
        (await BoardFacts.ReadAsync(kept)).ShouldBe(board);
        (await StateAsync(kept, alert)).ShouldBe(state);
        using var dispatcher = kept.Client(key: PlantedCity.Token("dispatcher"));
        (await PersonAsync(dispatcher, "E-1")).ShouldContain("555-44-33", customMessage: "its entry lies in an archive");
        await Eventually.Async("personal data whose term is over are erased", Limit, async () => (await PersonAsync(dispatcher, "E-9")).Contains("personExpired", StringComparison.Ordinal));
    }

    private static async Task<string> PersonAsync(HttpClient client, string incident)
    {
        using var answer = await client.PostAsync(
            new Uri("/api/v1/incidents/person", UriKind.Relative), new StringContent($$"""{"feed":"dispatch-112","id":"{{incident}}"}""", null, "application/json"));
        return await answer.Content.ReadAsStringAsync();
    }

    private static string Configuration()
    {
        var city = JsonNode.Parse(PlantedCity.Configuration())!;
        city["keep"] = new JsonObject { ["online"] = "400d", ["personal"] = JsonNode.Parse("""[{ "after": "450d", "categories": ["roads"] }]""") };
        return city.ToJsonString();
    }

    /// <summary>A copy of a directory whose server has ended, as if everything had been committed long ago.</summary>
    private static void MakeOld(string from, string to)
    {
        using (var reader = SqliteJournalReader.Open(from))
        using (var loader = new SqliteJournalLoader(to))
        {
            for (var position = 1L; position <= reader.End;)
            {
                var block = reader.Read(position);
                loader.Add(block with { JournaledAt = block.JournaledAt - YearAndMore });
                position = block.FirstPosition + block.Count;
            }

            loader.Finish();
        }

        foreach (var file in new[] { "keys.db", "accounts.db" })
        {
            File.Copy(Path.Combine(from, file), Path.Combine(to, file));
        }
    }

    /// <summary>How an alert stands; the clock raises others meanwhile.</summary>
    private static async Task<string> StateAsync(Room room, string alert)
    {
        using var lead = room.Client(key: PlantedCity.Token("lead"));
        var items = JsonNode.Parse(await lead.GetStringAsync(new Uri("/api/v1/alerts?tab=all", UriKind.Relative)))!["items"]!.AsArray();
        return string.Concat(items.Where(item => $"{item!["id"]}" == alert).Select(item => $"{item!["state"]}"));
    }
}
