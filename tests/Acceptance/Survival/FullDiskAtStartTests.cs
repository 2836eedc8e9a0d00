using System.Net;
using System.Text.Json;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Survival;

/// <summary>Starts on a disk on which nothing fits any more.</summary>
public sealed class FullDiskAtStartTests : IAsyncLifetime
{
    private const string Feed = "dispatch-112";

    // More than fits into what SQLite leaves of the journal's reserve.
    private const int Batch = 1000;

    private SmallDisk? _disk;

    public async Task InitializeAsync() => _disk = await SmallDisk.TryMountAsync(megabytes: 48);

    public async Task DisposeAsync()
    {
        if (_disk is not null)
        {
            await _disk.DisposeAsync();
        }
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_in_the_journal_is_shown_and_intake_refuses_until_there_is_room(bool killedBefore)
    {
        Prerequisite.Require(_disk is not null, "mounting a tmpfs is not permitted here");
        using var directory = new RigDirectory(_disk!.Path);
        await using (var before = ServerProcess.Start(Executable.Assembly, directory.Arguments))
        {
            await before.ReadyAsync(TimeSpan.FromSeconds(60), CancellationToken.None);
            using var sender = Client(before);
            (await PostAsync(sender, 0)).Status.ShouldBe(HttpStatusCode.OK);
            if (killedBefore)
            {
                await before.KillAsync();
            }
            else
            {
                (await before.StopAsync(TimeSpan.FromSeconds(20))).ShouldBe(0, before.Output);
            }
        }

        _disk.Fill();
        await using var server = ServerProcess.Start(Executable.Assembly, directory.Arguments);
        using var client = Client(server);
        var board = await BoardBecomesAsync(server, trouble => trouble.Contains("full", StringComparison.Ordinal));
        Open(board).ShouldBe(Batch);
        var refused = await PostAsync(client, 1);
        refused.ShouldBeProblem(HttpStatusCode.ServiceUnavailable);
        refused.Body.GetProperty("detail").GetString()!.ShouldContain("disk", Case.Insensitive);
        refused.RetryAfter.ShouldNotBeNull();
        (await client.GetAsync(new Uri("/readyz", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        _disk.MakeRoom();
        await BoardBecomesAsync(server, trouble => trouble.Length == 0);
        (await PostAsync(client, 1)).Status.ShouldBe(HttpStatusCode.OK);
        (await server.StopAsync(TimeSpan.FromSeconds(20))).ShouldBe(0, server.Output);
        server.Output.ShouldNotContain("   at ", customMessage: "no stack trace for a full disk");

        await using var after = ServerProcess.Start(Executable.Assembly, directory.Arguments);
        await after.ReadyAsync(TimeSpan.FromSeconds(60), CancellationToken.None);
        Open(await BoardBecomesAsync(after, trouble => trouble.Length == 0)).ShouldBe(2 * Batch);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_journal_that_cannot_even_be_made_is_one_clear_line_and_2(bool directoryExists)
    {
        Prerequisite.Require(_disk is not null, "mounting a tmpfs is not permitted here");
        using var directory = new RigDirectory(_disk!.Path);
        if (directoryExists)
        {
            Directory.CreateDirectory(directory.Data);
        }

        _disk.Fill();
        await EndsWithOneLineAsync(directory.Arguments, directory.Data);

        // What the attempt left behind is no hindrance to the next.
        _disk.MakeRoom();
        await using var server = ServerProcess.Start(Executable.Assembly, directory.Arguments);
        await server.ReadyAsync(TimeSpan.FromSeconds(60), CancellationToken.None);
    }

    [SkippableFact]
    public async Task The_demonstration_says_the_same()
    {
        Prerequisite.Require(_disk is not null, "mounting a tmpfs is not permitted here");
        _disk!.Fill();
        await EndsWithOneLineAsync(["--demo", "--data", _disk.Path], _disk.Path);
    }

    private static async Task EndsWithOneLineAsync(string[] arguments, string names)
    {
        await using var server = ServerProcess.Start(Executable.Assembly, arguments);
        (await server.ExitAsync(TimeSpan.FromSeconds(30))).ShouldBe(2, server.Output);
        server.Output.Trim().Split('\n').Length.ShouldBe(1, server.Output);
        server.Output.ShouldContain(names);
        server.Output.ShouldContain("is full; make room on it and start again");
    }

    private static HttpClient Client(ServerProcess server) => new(new SocketsHttpHandler { UseProxy = false })
    {
        BaseAddress = server.Address,
        DefaultRequestHeaders = { Authorization = new("Bearer", RigCity.Key(Feed)) },
    };

    private static async Task<PostResult> PostAsync(HttpClient client, int batch) => await client.PostBytesAsync(
        $"/api/v1/feeds/{Feed}/reports", new ReportBatch(Batch, DateTimeOffset.UtcNow).Numbered(batch * (long)Batch).ToArray(), "application/x-ndjson");

    private static int Open(JsonElement cells) => cells.GetProperty("items").EnumerateArray()
        .Single(cell => cell.GetProperty("district").GetString() == "*" && cell.GetProperty("category").GetString() == "*")
        .GetProperty("tallies").GetProperty("open").GetInt32();

    /// <summary>Waits for the board's trouble and returns the cells.</summary>
    private static async Task<JsonElement> BoardBecomesAsync(ServerProcess server, Func<string, bool> trouble)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        var seen = "";
        await Eventually.Async(
            "the board says how the disk is",
            TimeSpan.FromSeconds(30),
            async () =>
            {
                server.HasExited.ShouldBeFalse(server.Output);
                try
                {
                    var board = JsonDocument.Parse(await client.GetByteArrayAsync(new Uri("/api/v1/board", UriKind.Relative))).RootElement;
                    seen = board.TryGetProperty("trouble", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
                    return trouble(seen);
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            () => $"{seen}\n{server.Output}");
        return JsonDocument.Parse(await client.GetByteArrayAsync(new Uri("/api/v1/cells", UriKind.Relative))).RootElement;
    }
}
