using System.Net;
using System.Net.Sockets;
using System.Text;
using SituationRoom.Acceptance.Running;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Doors;

/// <summary>Who sends too much is told when to come back: 429 with Retry-After.</summary>
public sealed class PressedTests
{
    private const string Feed = "dispatch-112";

    [Fact]
    public async Task A_feed_above_its_rate_is_429_until_the_time_that_it_is_told()
    {
        await using var room = await Room.StartAsync(configuration: RigText.WithFeed(new
        {
            id = "held",
            channel = "feedback",
            keys = new[] { new { sha256 = FeedKey.Hash(RigCity.Key("held")).Sha256 } },
            limits = new { itemsPerSecond = 100, burst = 100 },
        }));
        using var client = room.Client("held");
        (await client.PostAsync("held", Ndjson(300), "application/x-ndjson")).Accepted.ShouldBe(300);

        var refused = await client.PostAsync("held", """{"id":"early"}""");
        refused.ShouldBeProblem(HttpStatusCode.TooManyRequests);
        refused.Body.GetProperty("detail").GetString()!.ShouldContain("rate");
        var wait = refused.RetryAfter.ShouldNotBeNull();
        wait.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));
        using var other = room.Client(Feed);
        (await other.PostAsync(Feed, """{"id":"of another feed"}""")).Status.ShouldBe(HttpStatusCode.OK);

        await Eventually.PassAsync(wait);
        (await client.PostAsync("held", """{"id":"early"}""")).Status.ShouldBe(HttpStatusCode.OK);
        await room.OpenBecomesAsync(302);
    }

    [Fact]
    public async Task Bodies_that_together_fill_the_memory_are_429_and_harm_nobody()
    {
        await using var room = await Room.StartAsync();
        using var done = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var holders = Enumerable.Range(0, 6).Select(_ => HoldAsync(room.Server, done.Token)).ToList();
        var refused = await await Task.WhenAny(holders);
        refused.ShouldStartWith("HTTP/1.1 429 ");
        refused.ShouldContain("Retry-After: 1", Case.Insensitive);
        refused.ShouldContain("application/problem+json", Case.Insensitive);
        await done.CancelAsync();
        await Task.WhenAll(holders);

        using var client = room.Client(Feed);
        await Eventually.Async(
            "the next report is taken",
            TimeSpan.FromSeconds(20),
            async () => (await client.PostAsync(Feed, """{"id":"next"}""")).Status == HttpStatusCode.OK);
        await room.OpenBecomesAsync(1);
    }

    /// <summary>Sends two thirds of a line that is as long as a body may be, and waits for an answer; empty where none came.</summary>
    private static async Task<string> HoldAsync(ServerProcess server, CancellationToken cancellationToken)
    {
        const int Length = 30 << 20;
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, server.Address.Port, cancellationToken);
            var head = $"POST /api/v1/feeds/{Feed}/reports HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {RigCity.Key(Feed)}\r\n"
                + $"Content-Type: application/x-ndjson\r\nContent-Length: {Length}\r\n\r\n";
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), cancellationToken);
            var answer = ReadAsync(client, cancellationToken);
            await WriteAsync(client, new byte[Length * 2 / 3], cancellationToken);
            return await answer;
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            return "";
        }
    }

    private static async Task WriteAsync(TcpClient client, byte[] body, CancellationToken cancellationToken)
    {
        try
        {
            await client.GetStream().WriteAsync(body, cancellationToken);
        }
        catch (IOException)
        {
            // Hung up on while it sent: the answer was given before.
        }
    }

    private static async Task<string> ReadAsync(TcpClient client, CancellationToken cancellationToken)
    {
        var buffer = new byte[8 << 10];
        var count = await client.GetStream().ReadAtLeastAsync(buffer, 200, throwOnEndOfStream: false, cancellationToken);
        return Encoding.ASCII.GetString(buffer, 0, count);
    }

    private static string Ndjson(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"{{\"id\":\"{i}\"}}\n"));
}
