using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Serving;
using SituationRoom.Host.Tests.Support;

namespace SituationRoom.Host.Tests.Serving;

public sealed class RoomServerTests : IDisposable
{
    private const string Key = "a-key-of-the-tests";
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_report_sent_over_http_is_on_the_board_and_still_there_after_a_restart()
    {
        await using (var server = await StartAsync())
        {
            using var client = await ReadyAsync(server);
            var answer = await client.SendAsync(Report("""{ "id": "1", "category": "roads", "district": "tsentralny" }"""));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accepted").GetInt32().ShouldBe(1);
            (await OpenAsync(client)).ShouldBe(1);
        }

        await using var again = await StartAsync();
        using var reader = await ReadyAsync(again);
        (await OpenAsync(reader)).ShouldBe(1);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_with_the_remedy_and_exit_code_2()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var failure = await Should.ThrowAsync<StartException>(
            () => RoomServer.StartAsync(ServeSettings.Of(Options() with { Urls = $"http://{other.LocalEndpoint}" }), CancellationToken.None));
        failure.Message.ShouldContain(other.LocalEndpoint.ToString()!);
        failure.Message.ShouldContain("--urls");
        failure.Message.ShouldNotContain('\n');
        (await RoomServer.RunAsync(Options() with { Urls = $"http://{other.LocalEndpoint}" }, CancellationToken.None)).ShouldBe(2);
    }

    [Fact]
    public async Task An_mqtt_port_that_is_taken_is_told_with_its_own_remedy()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var failure = await Should.ThrowAsync<StartException>(
            () => RoomServer.StartAsync(ServeSettings.Of(Options() with { Mqtt = $"{other.LocalEndpoint}" }), CancellationToken.None));
        failure.Message.ShouldContain($"--mqtt");
        failure.Message.ShouldContain(other.LocalEndpoint.ToString()!);
        failure.Message.ShouldNotContain("--urls");
    }

    [Fact]
    public async Task A_directory_that_cannot_be_written_is_told_with_the_remedy()
    {
        var file = _directory.Write("a-file", "");
        var failure = await Should.ThrowAsync<StartException>(
            () => RoomServer.StartAsync(ServeSettings.Of(Options() with { Data = Path.Combine(file, "data") }), CancellationToken.None));
        failure.Message.ShouldContain("--data");
        failure.Message.ShouldNotContain('\n');
    }

    [Fact]
    public async Task A_directory_in_which_another_server_works_is_refused()
    {
        await using var first = await StartAsync();
        (await Should.ThrowAsync<StartException>(StartAsync)).Message.ShouldNotContain('\n');
    }

    [Fact]
    public async Task A_directory_whose_journal_is_another_programs_file_is_refused_in_one_line()
    {
        Directory.CreateDirectory(Options().Data!);
        SQLitePCL.Batteries_V2.Init();
        SQLitePCL.raw.sqlite3_open(Path.Combine(Options().Data!, "journal.db"), out var other);
        SQLitePCL.raw.sqlite3_exec(other, "CREATE TABLE other (id INTEGER)");
        other.Dispose();
        var failure = await Should.ThrowAsync<StartException>(StartAsync);
        failure.Message.ShouldContain("no journal; choose another directory with --data");
        failure.Message.ShouldNotContain('\n');
    }

    [Fact]
    public void A_wrong_configuration_names_every_error()
    {
        var file = _directory.Write("wrong.json", """{ "city": { "timeZone": "Moscow" } }""");
        var failure = Should.Throw<StartException>(() => ServeSettings.Of(new ServeOptions { Config = file }));
        failure.Message.Split('\n').Length.ShouldBe(2);
        failure.Message.ShouldContain("city.name");
        failure.Message.ShouldContain("city.timeZone");
    }

    [Theory]
    [InlineData("nonsense", null)]
    [InlineData(null, "nonsense")]
    [InlineData("https://127.0.0.1:5443", null)]
    public void A_wrong_option_is_told(string? urls, string? mqtt) =>
        Should.Throw<StartException>(() => ServeSettings.Of(Options() with { Urls = urls ?? "http://127.0.0.1:0", Mqtt = mqtt ?? "off" }));

    [Fact]
    public void Without_a_configuration_the_demonstration_runs_in_a_directory_of_its_own()
    {
        var settings = ServeSettings.Of(new ServeOptions { Data = _directory.Path, Demo = true });
        settings.IsDemo.ShouldBeTrue();
        settings.DataDirectory.ShouldBe(Path.Combine(_directory.Path, "demo"));
        settings.Demo!.Keys.Count.ShouldBe(6);
        ServeSettings.Of(new ServeOptions { Data = _directory.Path, Demo = true }).Demo!.Keys.ShouldBe(settings.Demo.Keys);
    }

    private ServeOptions Options() => new()
    {
        Config = _directory.Write("situationroom.json", $$"""
            {
              "city": { "name": { "en": "Test" }, "timeZone": "Europe/Moscow" },
              "territories": [ { "code": "tsentralny", "name": { "ru": "Центр" } } ],
              "categories": [ { "code": "roads", "name": { "en": "Roads" } } ],
              "feeds": [ { "id": "pos", "channel": "feedback", "door": "http", "keys": [ { "sha256": "{{FeedKey.Hash(Key).Sha256}}" } ] } ],
              "log": { "level": "error" }
            }
            """),
        Data = Path.Combine(_directory.Path, "data"),
        Urls = "http://127.0.0.1:0",
        Mqtt = "off",
        Demo = false,
    };

    private Task<RoomServer> StartAsync() => RoomServer.StartAsync(ServeSettings.Of(Options()), CancellationToken.None);

    private static async Task<HttpClient> ReadyAsync(RoomServer server)
    {
        var client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await client.GetAsync("/readyz", limit.Token)).StatusCode != HttpStatusCode.OK)
        {
            await Task.Yield();
        }

        return client;
    }

    private static HttpRequestMessage Report(string json)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/feeds/pos/reports") { Content = new StringContent(json, MediaTypeHeaderValue.Parse("application/json")) };
        request.Headers.Authorization = new("Bearer", Key);
        return request;
    }

    private static async Task<int> OpenAsync(HttpClient client)
    {
        var cells = await client.GetFromJsonAsync<JsonElement>("/api/v1/cells");
        return cells.GetProperty("items").EnumerateArray()
            .Single(cell => cell.GetProperty("district").GetString() == "*" && cell.GetProperty("category").GetString() == "*")
            .GetProperty("tallies").GetProperty("open").GetInt32();
    }
}
