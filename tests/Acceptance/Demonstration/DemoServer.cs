using System.Text.Json;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Demonstration;

/// <summary>The demonstration city on a fresh directory, started once for a class.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("situationroom-demo-");

    internal ServerProcess Server { get; private set; } = null!;

    /// <summary>The directory that the README's commands are run in: data/ lies in it.</summary>
    internal string WorkingDirectory => _directory.FullName;

    public async Task InitializeAsync()
    {
        Server = ServerProcess.Start(Executable.Assembly, ["--data", Path.Combine(WorkingDirectory, "data"), "--demo"]);
        await Server.ReadyAsync(TimeSpan.FromSeconds(120), CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    internal async Task<JsonElement> GetAsync(string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Server.Address };
        return JsonDocument.Parse(await client.GetByteArrayAsync(new Uri(path, UriKind.Relative))).RootElement;
    }

    /// <summary>The incident that a feed reported under an id; undefined where there is none.</summary>
    internal async Task<JsonElement> IncidentAsync(string feed, string id) =>
        (await GetAsync($"/api/v1/incidents?feed={feed}&id={id}")).GetProperty("items").EnumerateArray().FirstOrDefault();
}
