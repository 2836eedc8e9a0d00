using System.Net.Http.Headers;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Serving;
using SituationRoom.Host.Tests.Support;

namespace SituationRoom.Host.Tests.Telemetry;

public sealed class TelemetryTests : IDisposable
{
    private const string Key = "a-key-of-the-tests";
    private const string Secret = "Bearer of-the-collector";
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("grpc")]
    [InlineData("http")]
    public async Task A_collector_gets_the_figures_and_the_way_of_a_delivery_and_nothing_personal(string protocol)
    {
        await using var collector = await HeardCollector.StartAsync(protocol == "grpc");
        await using (var server = await RoomServer.StartAsync(ServeSettings.Of(Options(collector.Address, protocol)), CancellationToken.None))
        {
            using var client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
            await UntilAsync(async () => (await client.GetAsync("/readyz")).IsSuccessStatusCode);
            using var report = new HttpRequestMessage(HttpMethod.Post, "/api/v1/feeds/pos/reports")
            {
                Content = new StringContent("""{ "id": "planted-id", "title": "planted title", "person": { "phone": "+79990001122" } }""", MediaTypeHeaderValue.Parse("application/json")),
            };
            report.Headers.Authorization = new("Bearer", Key);
            (await client.SendAsync(report)).EnsureSuccessStatusCode();
            (await client.GetAsync("/api/v1/board")).EnsureSuccessStatusCode();
            // The disk is measured a moment after the start.
            await HeardAsync(collector, "etric", "situationroom_feed_accepted");
            await HeardAsync(collector, "etric", "situationroom_disk_free_bytes");
            await HeardAsync(collector, "race", "publish");
        }

        var (metrics, traces) = (collector.Texts("etric"), collector.Texts("race"));
        foreach (var figure in new[] { "situationroom_intake_items", "situationroom_ready", "situationroom_disk_free_bytes", "process_resident_memory_bytes", "pos" })
        {
            metrics.ShouldContain(figure);
        }

        metrics.ShouldNotContain("intake_items_total");
        foreach (var span in new[] { "intake", "encode", "append", "fold", "publish", "situationroom.feed", "situationroom.entries" })
        {
            traces.ShouldContain(span);
        }

        (metrics + traces).ShouldNotContain("planted");
        (metrics + traces).ShouldNotContain("+7999");
        collector.Authorizations.ShouldBe([Secret]);
    }

    [Fact]
    public async Task A_collector_that_is_away_costs_nothing_and_is_found_again()
    {
        await using var collector = await HeardCollector.StartAsync(isGrpc: false);
        collector.IsAway = true;
        await using var server = await RoomServer.StartAsync(ServeSettings.Of(Options(collector.Address, "http")), CancellationToken.None);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
        await UntilAsync(async () => (await client.GetAsync("/readyz")).IsSuccessStatusCode);
        var log = Path.Combine(_directory.Path, "log");
        await UntilAsync(() => Task.FromResult(Log().Contains("takes no telemetry", StringComparison.Ordinal)));
        collector.IsAway = false;
        await UntilAsync(() => Task.FromResult(Log().Contains("takes telemetry again", StringComparison.Ordinal)));
        await HeardAsync(collector, "etric", "situationroom_ready");
        Log().ShouldNotContain(Secret);

        string Log() => string.Concat(Directory.EnumerateFiles(log).Select(file =>
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            return reader.ReadToEnd();
        }));
    }

    [Fact]
    public void What_is_wrong_is_told_with_its_place()
    {
        var file = _directory.Write("wrong.json", """
            {
              "city": { "name": { "en": "Test" }, "timeZone": "Europe/Moscow" },
              "territories": [ { "code": "tsentralny", "name": { "ru": "Центр" } } ],
              "categories": [ { "code": "roads", "name": { "en": "Roads" } } ],
              "log": { "fileBytes": 5, "filesKept": 0 },
              "telemetry": { "otlp": "http://collector.example:4317", "authorization": { "env": "NONE" }, "protocol": "udp", "traces": 2, "every": "1ms" }
            }
            """);
        var lines = Should.Throw<StartException>(() => ServeSettings.Of(new ServeOptions { Config = file })).Message;
        foreach (var key in new[] { "log.fileBytes", "log.filesKept", "telemetry.otlp", "telemetry.protocol", "telemetry.traces", "telemetry.every" })
        {
            lines.ShouldContain(key);
        }
    }

    private ServeOptions Options(string address, string protocol) => new()
    {
        Config = _directory.Write("situationroom.json", $$"""
            {
              "city": { "name": { "en": "Test" }, "timeZone": "Europe/Moscow" },
              "territories": [ { "code": "tsentralny", "name": { "ru": "Центр" } } ],
              "categories": [ { "code": "roads", "name": { "en": "Roads" } } ],
              "feeds": [ { "id": "pos", "channel": "feedback", "door": "http", "keys": [ { "sha256": "{{FeedKey.Hash(Key).Sha256}}" } ] } ],
              "log": { "level": "information", "file": "log/room.log" },
              "telemetry": { "otlp": "{{address}}", "protocol": "{{protocol}}", "traces": 1, "every": "1s", "authorization": { "file": "{{SecretFile()}}" } }
            }
            """),
        Data = Path.Combine(_directory.Path, "data"),
        Urls = "http://127.0.0.1:0",
        Mqtt = "off",
        Demo = false,
    };

    private string SecretFile()
    {
        var path = _directory.Write("collector.secret", Secret + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return Path.GetFileName(path);
    }

    private static Task HeardAsync(HeardCollector collector, string path, string text) =>
        UntilAsync(() => Task.FromResult(collector.Texts(path).Contains(text, StringComparison.Ordinal)));

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await holds())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
