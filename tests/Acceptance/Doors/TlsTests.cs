using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using SituationRoom.Acceptance.Running;

namespace SituationRoom.Acceptance.Doors;

public sealed class TlsTests : IAsyncLifetime
{
    private const string Dispatch = "dispatch-112";
    private const string Traffic = "traffic-center";

    private TlsRoom _room = null!;

    public async Task InitializeAsync() => _room = await TlsRoom.StartAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [SkippableFact]
    public async Task Curl_that_trusts_the_root_posts_a_report_over_https()
    {
        var posted = await _room.CurlAsync(Dispatch, "a", "--cacert", _room.CaFile);
        posted.Code.ShouldBe(0, posted.All);
        posted.Output.ShouldContain("\"accepted\":1");
        posted.Output.ShouldEndWith("200 HTTP/2");
        var older = await _room.CurlAsync(Dispatch, "b", "--cacert", _room.CaFile, "--http1.1");
        older.Output.ShouldEndWith("200 HTTP/1.1", customMessage: older.All);
        await IncidentsBecomeAsync("a", "b");
    }

    [Fact]
    public async Task The_wall_and_its_board_answer_over_https()
    {
        using var client = _room.Client();
        await Eventually.Async(
            "the page is there, built first where it is not",
            TimeSpan.FromSeconds(120),
            async () =>
            {
                using var wall = await client.GetAsync(new Uri("/wall", UriKind.Relative));
                return wall is { StatusCode: HttpStatusCode.OK, Content.Headers.ContentType.MediaType: "text/html" };
            });
        using var board = await client.GetAsync(new Uri("/api/v1/board", UriKind.Relative));
        board.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [SkippableFact]
    public async Task The_hub_answers_over_https()
    {
        var wallboard = Path.Combine(Executable.Root, "wallboard");
        Prerequisite.Require(Directory.Exists(Path.Combine(wallboard, "node_modules", "@microsoft", "signalr")), "npm ci was not run in wallboard");
        var script = $$"""
            import { HubConnectionBuilder, HttpTransportType, LogLevel } from '@microsoft/signalr';
            const connection = new HubConnectionBuilder()
              .withUrl('{{_room.Server.Address}}hubs/board', { transport: HttpTransportType.WebSockets }).configureLogging(LogLevel.Error).build();
            const beat = new Promise((resolve) => connection.on('heartbeat', resolve));
            await connection.start();
            const reply = await connection.invoke('Watch', null);
            await beat;
            await connection.stop();
            console.log(reply.snapshot.version);
            """;
        var result = await Shell.RunAsync(
            "env", [$"NODE_EXTRA_CA_CERTS={_room.CaFile}", "node", "--input-type=module", "-e", script], null, wallboard, TimeSpan.FromSeconds(30));
        result.Code.ShouldBe(0, result.All);
        long.Parse(result.Output, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(0);
    }

    [SkippableTheory]
    [InlineData("mqttv311")]
    [InlineData("mqttv5")]
    public async Task Mosquitto_pub_that_trusts_the_root_is_understood(string version)
    {
        var published = await _room.PublishAsync(Traffic, "a", "--cafile", _room.CaFile, "-V", version);
        published.Code.ShouldBe(0, published.All);
        await IncidentsBecomeAsync("a");
    }

    [SkippableFact]
    public async Task Who_trusts_another_authority_or_none_of_ours_sends_nothing()
    {
        using var other = new Authority("Another");
        var file = _room.Write("other.pem", other.Pem);
        (await _room.CurlAsync(Dispatch, "a", "--cacert", file)).Code.ShouldBe(60, "curl: the peer's certificate can't be verified");
        (await _room.CurlAsync(Dispatch, "b")).Code.ShouldBe(60);
        (await _room.PublishAsync(Traffic, "c", "--cafile", file)).Code.ShouldNotBe(0);
        await NothingIsHarmedAsync();
    }

    [SkippableFact]
    public async Task Who_speaks_in_the_clear_gets_nothing_and_does_no_harm()
    {
        (await _room.PublishAsync(Traffic, "a")).Code.ShouldNotBe(0);
        using var clear = new HttpClient { BaseAddress = new UriBuilder(_room.Server.Address) { Scheme = "http" }.Uri };
        await Should.ThrowAsync<HttpRequestException>(() => clear.GetAsync(new Uri("/healthz", UriKind.Relative)));
        foreach (var port in new[] { _room.Server.Address.Port, _room.Server.MqttPort })
        {
            using var raw = new TcpClient();
            await raw.ConnectAsync(IPAddress.Loopback, port);
            await raw.GetStream().WriteAsync(Convert.FromHexString("101000044D5154540402003C000461626364"));
            (await ReadToEndAsync(raw)).ShouldBeLessThanOrEqualTo(7, "no more than a TLS alert");
        }

        await NothingIsHarmedAsync();
    }

    [SkippableFact]
    public async Task A_renewed_certificate_is_used_without_a_restart_and_a_broken_one_is_not()
    {
        _room.Write("server.pem", "half a certif");
        using var next = new Authority("The next");
        await Eventually.Async(
            "the broken file is complained of",
            TimeSpan.FromSeconds(20),
            async () => (await _room.CurlAsync(Dispatch, "a", "--cacert", _room.CaFile)).Code == 0 && _room.Server.Output.Contains("is kept", StringComparison.Ordinal),
            () => _room.Server.Output);
        var renewed = _room.Renew(next, "next.pem");
        await Eventually.Async(
            "https shows the renewed certificate",
            TimeSpan.FromSeconds(20),
            async () => (await _room.CurlAsync(Dispatch, "b", "--cacert", renewed)).Code == 0);
        var published = await _room.PublishAsync(Traffic, "c", "--cafile", renewed);
        published.Code.ShouldBe(0, published.All);
        (await _room.CurlAsync(Dispatch, "d", "--cacert", _room.CaFile)).Code.ShouldBe(60);
    }

    private static async Task<int> ReadToEndAsync(TcpClient client)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var (all, buffer) = (0, new byte[1024]);
        try
        {
            for (int count; (count = await client.GetStream().ReadAsync(buffer, limit.Token)) > 0;)
            {
                all += count;
            }
        }
        catch (IOException)
        {
            // Reset: it got nothing further either.
        }

        return all;
    }

    private async Task NothingIsHarmedAsync()
    {
        (await _room.CurlAsync(Dispatch, "whole", "--cacert", _room.CaFile)).Code.ShouldBe(0);
        var published = await _room.PublishAsync(Traffic, "sound", "--cafile", _room.CaFile);
        published.Code.ShouldBe(0, published.All);
        await IncidentsBecomeAsync("sound", "whole");
        _room.Server.Output.ShouldNotContain("   at ", customMessage: "no stack trace for what others do wrong");
    }

    private async Task IncidentsBecomeAsync(params string[] ids)
    {
        using var client = _room.Client();
        var seen = "";
        await Eventually.Async(
            $"the incidents are {string.Join(',', ids)}",
            TimeSpan.FromSeconds(15),
            async () =>
            {
                var page = JsonDocument.Parse(await client.GetByteArrayAsync(new Uri("/api/v1/incidents", UriKind.Relative))).RootElement;
                seen = string.Join(',', page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()).Order(StringComparer.Ordinal));
                return seen == string.Join(',', ids);
            },
            () => seen);
    }
}
