using System.Net;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Http;
using SituationRoom.Feeds.Tests.Http;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Documents;

public sealed class DocumentDoorTests
{
    private const string Two = """[{"id":"1","status":"open"},{"id":"2","status":"open"}]""";

    [Theory]
    [InlineData("application/xml", false)]
    [InlineData("text/xml; charset=utf-8", true)]
    [InlineData("application/cap+xml", false)]
    public async Task Answers_once_the_document_is_durable(string type, bool gzip)
    {
        await using var server = await DocumentServer.StartAsync();
        (await server.PostAsync(Two, type, gzip)).ShouldBeTaken(2);
        server.Room.Open().ShouldBe(["1", "2"], ignoreOrder: true);
        server.Room.States.ShouldBe([("list", null)]);
    }

    [Fact]
    public async Task A_bad_item_is_named_and_the_rest_is_taken()
    {
        await using var server = await DocumentServer.StartAsync();
        (await server.PostAsync("""[{"id":"1"},{"lat":1},{"id":"2"}]""")).ShouldBeTaken(2, 1);
    }

    [Fact]
    public async Task An_incident_that_a_complete_document_lacks_has_ended()
    {
        await using var server = await DocumentServer.StartAsync();
        await server.PostAsync(Two);
        (await server.PostAsync("""[{"id":"2","status":"open"}]""")).Body.GetProperty("duplicates").GetInt32().ShouldBe(1);
        server.Room.Open().ShouldBe(["2"]);
        await server.PostAsync(Two);
        server.Room.Open().ShouldBe(["1", "2"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("<!doctype html><html>maintenance</html>", "web page or XML")]
    [InlineData("", "empty")]
    [InlineData("""[{"id":"1"},{"id":""", "cut short")]
    [InlineData("""{"error":"maintenance"}""", "id")]
    public async Task A_document_that_is_not_understood_is_kept_refused_and_ends_nothing(string document, string reason)
    {
        await using var server = await DocumentServer.StartAsync();
        await server.PostAsync(Two);
        (await server.PostAsync(document)).ShouldBeProblem(HttpStatusCode.BadRequest, reason);
        System.Text.Encoding.UTF8.GetString(server.Room.Rejections.ShouldHaveSingleItem().Message.Span).ShouldBe(document);
        server.Room.States[^1].Reason.ShouldNotBeNull().ShouldContain(reason);
        server.Room.Open().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_body_that_is_no_gzip_is_kept_and_refused()
    {
        await using var server = await DocumentServer.StartAsync();
        var content = FeedServer.Content([1, 2, 3, 4], "application/xml");
        content.Headers.ContentEncoding.Add("gzip");
        (await server.PostAsync(content)).ShouldBeProblem(HttpStatusCode.BadRequest, "gzip");
        server.Room.Rejections.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Key_feed_type_and_size_are_checked_before_anything_is_read()
    {
        await using var server = await DocumentServer.StartAsync(limits: new FeedLimits { BodyBytes = 1024 });
        (await server.PostAsync(FeedServer.Content("[]"u8.ToArray(), "application/xml"), key: "wrong")).ShouldBeProblem(HttpStatusCode.Forbidden, "key");
        (await server.PostAsync(FeedServer.Content("[]"u8.ToArray(), "application/xml"), "/list/nobody")).ShouldBeProblem(HttpStatusCode.NotFound, "feed");
        (await server.PostAsync(FeedServer.Content("[]"u8.ToArray(), "application/xml"), "/list/other", "other-key")).ShouldBeProblem(HttpStatusCode.NotFound, "door");
        (await server.PostAsync("[]", "application/json")).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "xml");
        (await server.PostAsync($"[{new string(' ', 2000)}]")).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "1024");
        (await server.PostAsync($"[{new string(' ', 2000)}]", gzip: true)).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "1024");
        server.Room.Deliveries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DeliveryStatus.Pressed, HttpStatusCode.TooManyRequests)]
    [InlineData(DeliveryStatus.Unavailable, HttpStatusCode.ServiceUnavailable)]
    public async Task A_room_that_takes_nothing_is_said_with_when_to_come_back_and_ends_nothing(DeliveryStatus status, HttpStatusCode code)
    {
        await using var server = await DocumentServer.StartAsync(new HttpFeedOptions { DeliveryItems = 1 });
        await server.PostAsync(Two);
        server.Room.Refuse = _ => new DeliveryResult { Status = status, Reason = "Full.", RetryAfter = TimeSpan.FromSeconds(7) };
        var answer = await server.PostAsync("""[{"id":"2","status":"open"}]""");
        answer.ShouldBeProblem(code, "Full.");
        answer.RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
        server.Room.Refuse = _ => null;
        server.Room.Open().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_rate_that_is_used_up_is_said()
    {
        await using var server = await DocumentServer.StartAsync(limits: new FeedLimits { ItemsPerSecond = 0.001, Burst = 1 });
        await server.PostAsync(Two);
        (await server.PostAsync(Two)).ShouldBeProblem(HttpStatusCode.TooManyRequests, "rate");
    }
}
