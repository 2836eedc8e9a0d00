using System.Text.Json;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Running;

/// <summary>A running server on a directory of its own, with what tests ask of it.</summary>
internal sealed class Room : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly string[] _further;
    private readonly (int Http, int Mqtt) _ports = (FreePort.Next(), FreePort.Next());

    private Room(RigDirectory directory, string[] further)
    {
        Directory = directory;
        _further = further;
        Server = Launch();
    }

    public RigDirectory Directory { get; }

    public ServerProcess Server { get; private set; }

    public int MqttPort => Server.MqttPort;

    /// <param name="below">A directory to put everything into; null: the system's temporary place.</param>
    /// <param name="configuration">The text of its situationroom.json; null: that of <see cref="RigCity"/>.</param>
    /// <param name="further">Further arguments of <c>serve</c>.</param>
    public static async Task<Room> StartAsync(string? below = null, string? configuration = null, params string[] further)
    {
        var room = new Room(new RigDirectory(below, configuration), further);
        await room.ReadyOrDisposeAsync();
        return room;
    }

    /// <summary>Starts on a directory that was made ready; it is deleted with the room.</summary>
    public static async Task<Room> OnAsync(RigDirectory directory)
    {
        var room = new Room(directory, []);
        await room.ReadyOrDisposeAsync();
        return room;
    }

    /// <summary>Starts on a copy of a directory whose server has ended, without the copy's snapshots: a replay of the whole journal.</summary>
    public static async Task<Room> ReplayOfAsync(Room other)
    {
        var copy = new RigDirectory();
        CopyFiles(other.Directory.Data, copy.Data);
        RigSnapshots.Remove(copy.Data);
        var room = new Room(copy, other._further);
        await room.ReadyOrDisposeAsync();
        return room;
    }

    /// <summary>SIGKILL, then the same command again on the same directory and ports.</summary>
    public async Task KillAndStartAgainAsync()
    {
        await Server.KillAsync();
        await StartAgainAsync();
    }

    /// <summary>The same command again, after the process has ended.</summary>
    public async Task StartAgainAsync()
    {
        await Server.DisposeAsync();
        Server = Launch();
        await Server.ReadyAsync(StartLimit, CancellationToken.None);
    }

    /// <summary>A client with a feed's key; null sends none.</summary>
    public HttpClient Client(string? feed = null, string? key = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Server.Address, Timeout = TimeSpan.FromSeconds(60) };
        if (feed is not null || key is not null)
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", key ?? RigCity.Key(feed!));
        }

        return client;
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var client = Client();
        return JsonDocument.Parse(await client.GetByteArrayAsync(new Uri(path, UriKind.Relative))).RootElement;
    }

    /// <summary>Open incidents of a cell; 0 where it counts nothing.</summary>
    public async Task<int> OpenAsync(string district = "*", string category = "*") => await TallyAsync("open", district, category);

    /// <summary>A tally of a cell; 0 where it counts nothing.</summary>
    public async Task<int> TallyAsync(string tally, string district = "*", string category = "*") =>
        (await GetAsync("/api/v1/cells")).GetProperty("items").EnumerateArray()
            .Where(cell => cell.GetProperty("district").GetString() == district && cell.GetProperty("category").GetString() == category)
            .Select(cell => cell.GetProperty("tallies").GetProperty(tally).GetInt32())
            .SingleOrDefault();

    public async Task OpenBecomesAsync(int count, string district = "*", string category = "*")
    {
        var last = -1;
        await Eventually.Async(
            $"{count} open in ({district}, {category})",
            TimeSpan.FromSeconds(15),
            async () => (last = await OpenAsync(district, category)) == count,
            () => $"{last}");
    }

    /// <summary>Every incident that the API lists, over all pages: feed and id.</summary>
    public async Task<IReadOnlyList<(string Feed, string Id)>> IncidentsAsync()
    {
        var all = new List<(string Feed, string Id)>();
        for (string? next = ""; next is not null;)
        {
            var page = await GetAsync("/api/v1/incidents?limit=1000" + (next.Length > 0 ? "&before=" + next : ""));
            all.AddRange(page.GetProperty("items").EnumerateArray()
                .Select(item => (item.GetProperty("feed").GetString()!, item.GetProperty("id").GetString()!)));
            next = page.TryGetProperty("next", out var more) && more.ValueKind == JsonValueKind.String ? more.GetString() : null;
        }

        return all;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Dispose();
    }

    private static void CopyFiles(string from, string to)
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private ServerProcess Launch() =>
        ServerProcess.Start(Executable.Assembly, [.. Directory.Arguments, .. _further], _ports);

    private async Task ReadyOrDisposeAsync()
    {
        try
        {
            await Server.ReadyAsync(StartLimit, CancellationToken.None);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }
}
