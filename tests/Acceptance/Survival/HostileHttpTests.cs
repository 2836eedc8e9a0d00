using System.Net;
using System.Net.Sockets;
using System.Text;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Survival;

public sealed class HostileHttpTests : IAsyncLifetime
{
    private const string Feed = "dispatch-112";

    private Room _room = null!;
    private HttpClient _client = null!;

    /// <summary>Bodies that hold no acceptable report, each refused or rejected with a reason.</summary>
    public static TheoryData<string, string> BadBodies => new()
    {
        { "nothing", "" },
        { "blanks", "   \n  " },
        { "cut short", """{"id":"a" """ },
        { "no json", "hello" },
        { "two values", """{"id":"a"} {"id":"b"}""" },
        { "a number", "42" },
        { "a string", "\"id\"" },
        { "null", "null" },
        { "an array of numbers", "[1,2,3]" },
        { "nested arrays", """[[{"id":"a"}]]""" },
        { "id of the wrong type", """{"id":{"a":1}}""" },
        { "id null", """{"id":null}""" },
        { "id empty", """{"id":""}""" },
        { "id too long", $$"""{"id":"{{new string('x', 100_000)}}"}""" },
        { "revision a text", """{"id":"a","revision":"three"}""" },
        { "revision beyond 64 bits", """{"id":"a","revision":99999999999999999999999}""" },
        { "a status nobody knows", """{"id":"a","status":"exploded"}""" },
        { "a time that is none", """{"id":"a","at":"yesterday"}""" },
        { "the thirtieth of February", """{"id":"a","at":"2026-02-30T10:00:00Z"}""" },
        { "a time without a zone", """{"id":"a","at":"99999-01-01T00:00:00Z"}""" },
        { "latitude outside", """{"id":"a","lat":91,"lon":10}""" },
        { "longitude outside", """{"id":"a","lat":45,"lon":1e300}""" },
        { "latitude alone", """{"id":"a","lat":45}""" },
        { "coordinates as text", """{"id":"a","lat":"here","lon":"there"}""" },
        { "NaN", """{"id":"a","lat":NaN,"lon":1}""" },
        { "people negative", """{"id":"a","people":{"injured":-1,"dead":0}}""" },
        { "lone surrogate", "{\"id\":\"\\ud800\"}" },
        { "deep arrays", new string('[', 100_000) },
        { "deep objects", string.Concat(Enumerable.Repeat("{\"a\":", 50_000)) },
    };

    public async Task InitializeAsync()
    {
        _room = await Room.StartAsync();
        _client = _room.Client(Feed);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _room.DisposeAsync();
    }

    [Fact]
    public async Task Every_bad_body_is_refused_with_a_reason_and_none_with_500()
    {
        foreach (var row in BadBodies)
        {
            var (name, body) = ((string)row[0], (string)row[1]);
            var answer = await _client.PostAsync(Feed, body);
            if (answer.Status == HttpStatusCode.OK)
            {
                answer.Accepted.ShouldBe(0, name);
                answer.Rejected.Count.ShouldBeGreaterThan(0, name);
                answer.Rejected.ShouldAllBe(each => !string.IsNullOrWhiteSpace(each.GetProperty("reason").GetString()), name);
            }
            else
            {
                ((int)answer.Status).ShouldBeInRange(400, 499, name);
                answer.Type.ShouldBe("application/problem+json", name);
            }
        }

        (await _room.OpenAsync()).ShouldBe(0);
        await TakesAGoodReportAsync();
    }

    [Fact]
    public async Task Absurd_times_are_marked_or_rejected_and_never_break_the_windows()
    {
        foreach (var at in new[] { "0001-01-01T00:00:00Z", "1900-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2099-01-01T00:00:00+14:00" })
        {
            var answer = await _client.PostAsync(Feed, $$"""{"id":"{{at}}","at":"{{at}}","due":"{{at}}"}""");
            answer.Status.ShouldBe(HttpStatusCode.OK, at);
            (answer.Accepted + answer.Rejected.Count).ShouldBe(1, at);
        }

        (await _room.GetAsync("/api/v1/board")).GetProperty("version").GetInt64().ShouldBeGreaterThan(0);
        await TakesAGoodReportAsync();
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_refused()
    {
        var answer = await _client.PostBytesAsync($"/api/v1/feeds/{Feed}/reports", [.. "{\"id\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8]);
        (answer.Status == HttpStatusCode.OK ? answer.Rejected.Count : 1).ShouldBe(1);
        ((int)answer.Status).ShouldBeLessThan(500);
        await TakesAGoodReportAsync();
    }

    [Fact]
    public async Task A_body_of_100_MB_is_413_and_costs_no_memory()
    {
        var before = ProcessLoad.PeakMiB(_room.Server.Id);
        var body = new byte[100 << 20];
        Array.Fill(body, (byte)' ');
        for (var i = 0; i < 3; i++)
        {
            (await StatusOfAsync(body, null)).ShouldBeOneOf(HttpStatusCode.RequestEntityTooLarge, null);
        }

        (ProcessLoad.PeakMiB(_room.Server.Id) - before).ShouldBeLessThan(150);
        await TakesAGoodReportAsync();
    }

    [Fact]
    public async Task A_gzip_bomb_is_413_and_costs_no_memory()
    {
        var before = ProcessLoad.PeakMiB(_room.Server.Id);
        var bomb = Posting.Gzip(new byte[300 << 20]);
        (await StatusOfAsync(bomb, "gzip")).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (ProcessLoad.PeakMiB(_room.Server.Id) - before).ShouldBeLessThan(200);
        await TakesAGoodReportAsync();
    }

    [Fact]
    public async Task What_calls_itself_gzip_and_is_not_is_400()
    {
        var answer = await _client.PostBytesAsync($"/api/v1/feeds/{Feed}/reports", "{\"id\":\"a\"}"u8.ToArray(), encoding: "gzip");
        answer.ShouldBeProblem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_unknown_encoding_is_415()
    {
        var answer = await _client.PostBytesAsync($"/api/v1/feeds/{Feed}/reports", "{\"id\":\"a\"}"u8.ToArray(), encoding: "br2");
        answer.ShouldBeProblem(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_body_that_never_ends_its_line_and_hangs_up_leaves_nothing()
    {
        using (var tcp = new TcpClient())
        {
            await tcp.ConnectAsync("127.0.0.1", _room.Server.Address.Port);
            await tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"POST /api/v1/feeds/{Feed}/reports HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {RigCity.Key(Feed)}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{\"id\":\"half"));
        }

        await TakesAGoodReportAsync();
        (await _room.IncidentsAsync()).ShouldHaveSingleItem().Id.ShouldBe("good");
    }

    [Theory]
    [InlineData("/api/v1/incidents?limit=0")]
    [InlineData("/api/v1/incidents?limit=abc")]
    [InlineData("/api/v1/incidents?status=exploded")]
    [InlineData("/api/v1/incidents?before=99999999999999999999")]
    [InlineData("/api/v1/rejections?limit=-1")]
    public async Task A_wrong_query_is_400(string path)
    {
        using var reader = _room.Client();
        using var response = await reader.GetAsync(new Uri(path, UriKind.Relative));
        (await PostResult.ReadAsync(response)).ShouldBeProblem(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v1/feeds/dispatch-112/nothing")]
    [InlineData("/wall/../../etc/passwd")]
    [InlineData("/assets/..%2f..%2f..%2fetc%2fpasswd")]
    public async Task An_unknown_path_is_404(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task TakesAGoodReportAsync()
    {
        (await _client.PostAsync(Feed, """{"id":"good"}""")).Accepted.ShouldBe(1);
        _room.Server.HasExited.ShouldBeFalse();
    }

    /// <summary>The status, or null where the server hung up while the body was still coming.</summary>
    private async Task<HttpStatusCode?> StatusOfAsync(byte[] body, string? encoding)
    {
        try
        {
            return (await _client.PostBytesAsync($"/api/v1/feeds/{Feed}/reports", body, encoding: encoding)).Status;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
