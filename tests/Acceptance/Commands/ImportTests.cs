using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Commands;

public sealed class ImportTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("import-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task A_server_that_is_not_there_is_told_within_ten_seconds_with_the_remedy()
    {
        var file = Write("rows.csv", "id\n1\n");
        var watch = Stopwatch.StartNew();
        var result = await Shell.RunAsync("dotnet", Executable.Assembly, "import", file, "--feed", "pos", "--url", $"http://127.0.0.1:{FreePort.Next()}", "--key", "any");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        result.Code.ShouldBe(2);
        result.Error.ShouldContain("does not answer");
        result.Error.ShouldContain("Start the server, or check --url");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_row_that_was_refused_is_run_again_after_a_mending(bool throughServer)
    {
        var file = Write("rows.csv", "number,title,category\n1,Яма,roads/potholes\n");
        await using var room = await Room.StartAsync(configuration: Configuration("nr"));
        string[] import = [Executable.Assembly, "import", file, "--feed", MendableCity.Feed, "--config", room.Directory.Configuration];
        if (!throughServer)
        {
            await room.Server.KillAsync();
        }

        var result = await Shell.RunAsync("dotnet", [.. import, .. throughServer ? (string[])["--url", room.Server.Address.AbsoluteUri, "--key", RigCity.Key(MendableCity.Feed)] : ["--data", room.Directory.Data]]);
        result.Code.ShouldBe(1, result.All);
        await File.WriteAllTextAsync(room.Directory.Configuration, Configuration("number"));
        if (!throughServer)
        {
            await room.StartAgainAsync();
        }

        using var client = room.Client(key: MendableCity.Token);
        (await client.PostAsync(new Uri("/api/v1/configuration/reload", UriKind.Relative), null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var id = (await room.GetAsync("/api/v1/rejections")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString();
        using var answer = await client.PostAsync(new Uri($"/api/v1/rejections/{id}/rerun", UriKind.Relative), null);
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, said.ToString());
        said.GetProperty("rejection").GetProperty("settledByName").GetString().ShouldBe("Иванова");
        (await room.IncidentsAsync()).ShouldBe([(MendableCity.Feed, "1")]);
    }

    private static string Configuration(string id) => MendableCity.Configuration(id).Replace("\"door\":\"http\"", "\"door\":\"file\"", StringComparison.Ordinal);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_directory, name);
        File.WriteAllText(path, text, Encoding.UTF8);
        return path;
    }
}
