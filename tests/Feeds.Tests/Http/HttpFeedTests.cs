using System.Net;
using System.Text;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Http;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Http;

public sealed class HttpFeedTests : IAsyncLifetime
{
    private FeedServer _server = null!;

    public async Task InitializeAsync() => _server = await FeedServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("application/json", """{"id":"a"}""", 1)]
    [InlineData("application/json; charset=utf-8", """[{"id":"a"},{"id":"b"}]""", 2)]
    [InlineData("application/x-ndjson", "{\"id\":\"a\"}\n{\"id\":\"b\"}\n", 2)]
    [InlineData("application/ndjson", "{\"id\":\"a\"}\r\n{\"id\":\"b\"}", 2)]
    [InlineData("application/json", "[]", 0)]
    public async Task Takes_an_object_an_array_and_lines(string type, string body, int count)
    {
        (await _server.PostAsync(body, type)).ShouldBeTaken(count);
        (await _server.PostAsync(body, type, gzip: true)).ShouldBeTaken(count);
        _server.Sink.Items.Count().ShouldBe(2 * count);
        _server.Sink.Deliveries.ShouldAllBe(delivery => delivery.Feed == "pos");
    }

    [Theory]
    [InlineData("application/json; charset=utf-16", 1)]
    [InlineData("application/json", 1)]
    [InlineData("application/x-ndjson; charset=utf-16le", 20_000)]
    public async Task Takes_utf_16_whole(string type, int count)
    {
        var lines = string.Concat(Enumerable.Range(0, count).Select(id => $$"""{"id":"{{id}}","title":"Яма"}""" + "\n"));
        (await _server.PostAsync(FeedServer.Content(System.Text.Encoding.Unicode.GetBytes(lines), type))).ShouldBeTaken(count);
        _server.Sink.Items.ShouldAllBe(item => ((Report)item).Title == "Яма");
    }

    [Fact]
    public async Task Takes_readings()
    {
        (await _server.PostAsync("""{"key":"jam","at":"2026-11-21T10:15:00Z","value":7}""", path: "/api/v1/feeds/pos/readings")).ShouldBeTaken(1);
        _server.Sink.Items.ShouldHaveSingleItem().ShouldBeOfType<Reading>().Value.ShouldBe(7);
    }

    [Fact]
    public async Task Lists_what_was_rejected_with_place_reason_and_id()
    {
        var answer = await _server.PostAsync("""[{"id":"a"},{"id":"b","lat":145.2,"lon":1},{"id":"c"},7]""");

        answer.ShouldBeTaken(2, 1, 3);
        var first = answer.Body.GetProperty("rejected")[0];
        first.GetProperty("reason").GetString().ShouldBe("lat: 145.2 is outside -90..90; send WGS 84 degrees");
        first.GetProperty("rejection").GetString().ShouldBe("r-1");
    }

    [Theory]
    [InlineData("nonsense", "application/json")]
    [InlineData("nonsense", "application/x-ndjson")]
    [InlineData("{\"id\":", "application/json")]
    [InlineData("", "application/json")]
    [InlineData("\n\n", "application/x-ndjson")]
    public async Task Refuses_a_body_that_is_no_JSON_and_keeps_it_as_one_rejection(string body, string type)
    {
        (await _server.PostAsync(body, type)).ShouldBeProblem(HttpStatusCode.BadRequest, "kept as rejection r-1");
        _server.Sink.Items.ShouldHaveSingleItem().ShouldBeOfType<Rejection>().Bytes().ShouldBe(body);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("\u001f\u008b\u0008 broken")]
    public async Task Keeps_a_body_that_is_not_the_gzip_it_says(string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        var content = FeedServer.Content(bytes, "application/json");
        content.Headers.ContentEncoding.Add("gzip");
        (await _server.PostAsync(content)).ShouldBeProblem(HttpStatusCode.BadRequest, "gzip");
        _server.Sink.Items.ShouldHaveSingleItem().ShouldBeOfType<Rejection>().Message.ToArray().ShouldBe(bytes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(20)]
    public async Task Keeps_a_gzip_that_was_cut_off(int missing)
    {
        var whole = await FeedServer.Content(Encoding.UTF8.GetBytes("""[{"id":"a"},{"id":"b"}]"""), "application/json", gzip: true).ReadAsByteArrayAsync();
        var content = FeedServer.Content(whole[..^missing], "application/json");
        content.Headers.ContentEncoding.Add("gzip");
        (await _server.PostAsync(content)).ShouldBeProblem(HttpStatusCode.BadRequest, "gzip");
        _server.Sink.Items.ShouldHaveSingleItem().ShouldBeOfType<Rejection>().Message.ToArray().ShouldBe(whole[..^missing]);
    }

    [Fact]
    public async Task Asks_for_a_key()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/feeds/pos/reports") { Content = FeedServer.Content("{}"u8.ToArray(), "application/json") };
        (await _server.SendAsync(request)).ShouldBeProblem(HttpStatusCode.Unauthorized, "X-Api-Key");
    }

    [Fact]
    public async Task Takes_the_key_in_either_header()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/feeds/pos/reports") { Content = FeedServer.Content("""{"id":"a"}"""u8.ToArray(), "application/json") };
        request.Headers.Add("X-Api-Key", FeedServer.Key);
        (await _server.SendAsync(request)).ShouldBeTaken(1);
    }

    [Theory]
    [InlineData("pos", "wrong", HttpStatusCode.Forbidden)]
    [InlineData("pos", "other-key", HttpStatusCode.Forbidden)]
    [InlineData("nope", "wrong", HttpStatusCode.Forbidden)]
    [InlineData("nope", "other-key", HttpStatusCode.NotFound)]
    public async Task Opens_to_the_right_key_only(string feed, string key, HttpStatusCode status)
    {
        var answer = await _server.PostAsync(FeedServer.Content("{}"u8.ToArray(), "application/json"), $"/api/v1/feeds/{feed}/reports", key);
        answer.ShouldBeProblem(status, "feed");
        _server.Sink.Items.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, "Content-Type: application/json")]
    [InlineData("text/plain", "application/x-ndjson")]
    [InlineData("application/xml", "application/x-ndjson")]
    [InlineData("application/json; charset=windows-1251", "UTF-8")]
    public async Task Refuses_other_types_and_names_those_that_it_takes(string? type, string remedy)
    {
        var answer = await _server.PostAsync(FeedServer.Content("""{"id":"a"}"""u8.ToArray(), type));
        answer.ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, remedy);
    }

    [Fact]
    public async Task Refuses_other_encodings()
    {
        var content = FeedServer.Content("{}"u8.ToArray(), "application/json");
        content.Headers.ContentEncoding.Add("br");
        (await _server.PostAsync(content)).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "gzip");
    }

    [Fact]
    public async Task Says_when_to_come_back_where_the_room_is_pressed()
    {
        _server.Sink.Answer = _ => new DeliveryResult { Status = DeliveryStatus.Pressed, Reason = "The intake is full.", RetryAfter = TimeSpan.FromMilliseconds(1200) };
        var answer = await _server.PostAsync("""{"id":"a"}""");
        answer.ShouldBeProblem(HttpStatusCode.TooManyRequests, "The intake is full.");
        answer.RetryAfter.ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Says_why_nothing_can_be_written()
    {
        _server.Sink.Answer = _ => new DeliveryResult { Status = DeliveryStatus.Unavailable, Reason = "The disk is full." };
        var answer = await _server.PostAsync("""{"id":"a"}""");
        answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "The disk is full.");
        answer.RetryAfter.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Answers_only_once_everything_is_durable()
    {
        var gate = new TaskCompletionSource();
        _server.Sink.Gate = gate.Task;
        var answer = _server.PostAsync("""{"id":"a"}""");
        while (_server.Sink.Deliveries.IsEmpty)
        {
            await Task.Yield();
        }

        answer.IsCompleted.ShouldBeFalse();
        gate.SetResult();
        (await answer).ShouldBeTaken(1);
        _server.Door.BytesInFlight.ShouldBe(0);
    }
}
