using System.Net;
using System.Text;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Http;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Http;

public sealed class HttpFeedLimitsTests
{
    [Fact]
    public async Task Refuses_a_body_above_the_limit_however_it_comes()
    {
        await using var server = await FeedServer.StartAsync(new HttpFeedOptions { BodyBytes = 100_000 });
        var large = Encoding.UTF8.GetBytes(Ndjson(10_000));

        (await server.PostAsync(FeedServer.Content(large, "application/x-ndjson"))).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "100000 bytes");
        (await server.PostAsync(FeedServer.Content(large, "application/x-ndjson", gzip: true))).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "decompressed");
        (await server.PostAsync(Chunked(large, "application/json"))).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "send it in parts");
        server.Door.BytesInFlight.ShouldBe(0);
    }

    [Fact]
    public async Task Takes_a_feeds_own_limit_before_the_doors()
    {
        await using var server = await FeedServer.StartAsync(feed: new FeedDefinition { Limits = new FeedLimits { BodyBytes = 1024 } });
        (await server.PostAsync(Ndjson(500), "application/x-ndjson")).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "1024 bytes");
    }

    [Fact]
    public async Task Answers_413_to_a_hundred_megabytes()
    {
        await using var server = await FeedServer.StartAsync();
        var answer = await server.PostAsync(FeedServer.Content(new byte[100_000_000], "application/json"));
        answer.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "33554432");
    }

    [Fact]
    public async Task Refuses_a_body_of_too_many_items_before_anything_is_taken()
    {
        await using var server = await FeedServer.StartAsync();
        var answer = await server.PostAsync($$"""[{"id":"a"}{{string.Concat(Enumerable.Repeat(",{}", 100_000))}}]""");
        answer.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "at most 100000 items; nothing of it was taken");
        server.Sink.Deliveries.ShouldBeEmpty();
        server.Door.BytesInFlight.ShouldBe(0);
    }

    [Fact]
    public async Task Deliveries_that_break_all_give_back_their_bytes()
    {
        var gate = new TaskCompletionSource();
        await using var server = await FeedServer.StartAsync(new HttpFeedOptions { PartBytes = 16 << 10, DeliveryItems = 10, DeliveriesInFlight = 3 });
        server.Sink.Gate = gate.Task;
        using var content = FeedServer.Content(Encoding.UTF8.GetBytes(Ndjson(10_000)), "application/x-ndjson");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/feeds/pos/reports") { Content = content };
        request.Headers.Authorization = new("Bearer", FeedServer.Key);
        var answer = server.Client.SendAsync(request);
        while (server.Sink.Deliveries.Count < 3)
        {
            await Task.Yield();
        }

        server.Door.BytesInFlight.ShouldBeGreaterThan(0);
        gate.SetException(new OperationCanceledException("the sender went away"));
        using var failed = await answer;
        failed.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        server.Door.BytesInFlight.ShouldBe(0);
    }

    [Theory]
    [InlineData(false, "application/x-ndjson")]
    [InlineData(true, "application/x-ndjson")]
    [InlineData(false, "application/json")]
    public async Task Takes_a_large_body_in_several_deliveries_and_keeps_the_places(bool gzip, string type)
    {
        const int Count = 50_000;
        await using var server = await FeedServer.StartAsync(new HttpFeedOptions { PartBytes = 64 << 10, DeliveryItems = 1000 });
        var lines = Enumerable.Range(0, Count).Select(i => i % 10_000 == 9_999 ? """{"no":"id"}""" : $$"""{"id":"{{i}}","title":"something to fill the line"}""");
        var body = type == "application/json" ? $"[{string.Join(',', lines)}]" : string.Join('\n', lines);

        (await server.PostAsync(body, type, gzip: gzip)).ShouldBeTaken(Count - 5, 9_999, 19_999, 29_999, 39_999, 49_999);

        server.Sink.Deliveries.Count.ShouldBeGreaterThan(49);
        server.Sink.Deliveries.ShouldAllBe(delivery => delivery.Items.Count <= 1000);
        server.Sink.Items.OfType<Report>().Select(report => report.Id).ShouldBe(Enumerable.Range(0, Count).Where(i => i % 10_000 != 9_999).Select(i => $"{i}"));
        server.Door.BytesInFlight.ShouldBe(0);
    }

    [Fact]
    public async Task Takes_a_line_that_is_longer_than_a_part()
    {
        await using var server = await FeedServer.StartAsync(new HttpFeedOptions { PartBytes = 16 << 10 });
        var body = $$"""
            {"id":"a"}
            {"id":"b","text":"{{new string('x', 9_000)}}","title":"{{new string('x', 100_000)}}"}
            {"id":"c"}
            """;
        (await server.PostAsync(body, "application/x-ndjson")).ShouldBeTaken(2, 1);
    }

    [Fact]
    public async Task Keeps_few_deliveries_on_their_way()
    {
        var gate = new TaskCompletionSource();
        await using var server = await FeedServer.StartAsync(new HttpFeedOptions { PartBytes = 16 << 10, DeliveryItems = 10, DeliveriesInFlight = 3 });
        server.Sink.Gate = gate.Task;
        var answer = server.PostAsync(Ndjson(10_000), "application/x-ndjson");
        while (server.Sink.Deliveries.Count < 3)
        {
            await Task.Yield();
        }

        server.Sink.Deliveries.Count.ShouldBe(3);
        server.Door.BytesInFlight.ShouldBeLessThan(900_000);
        gate.SetResult();
        (await answer).ShouldBeTaken(10_000);
    }

    [Fact]
    public async Task Stops_at_the_first_delivery_that_is_not_taken_and_says_what_was()
    {
        await using var server = await FeedServer.StartAsync(new HttpFeedOptions { PartBytes = 16 << 10, DeliveryItems = 100, DeliveriesInFlight = 1 });
        server.Sink.Answer = number => number < 3 ? null : new DeliveryResult { Status = DeliveryStatus.Pressed, Reason = "The intake is full." };
        var answer = await server.PostAsync(Ndjson(10_000), "application/x-ndjson");
        answer.ShouldBeProblem(HttpStatusCode.TooManyRequests, "At least 200 items of this body were taken already");
        server.Sink.Deliveries.Count.ShouldBe(3);
        server.Door.BytesInFlight.ShouldBe(0);
    }

    [Fact]
    public async Task Asks_senders_to_wait_while_all_bodies_together_are_too_much()
    {
        var gate = new TaskCompletionSource();
        await using var server = await FeedServer.StartAsync(new HttpFeedOptions { BytesInFlight = 700_000 });
        server.Sink.Gate = gate.Task;
        var first = server.PostAsync(Ndjson(1_000), "application/x-ndjson");
        while (server.Sink.Deliveries.IsEmpty)
        {
            await Task.Yield();
        }

        var second = await server.PostAsync(Ndjson(1_500), "application/x-ndjson");
        second.ShouldBeProblem(HttpStatusCode.TooManyRequests, "a little later");
        second.RetryAfter.ShouldBe(TimeSpan.FromSeconds(1));
        gate.SetResult();
        (await first).ShouldBeTaken(1_000);
        server.Door.BytesInFlight.ShouldBe(0);
    }

    [Fact]
    public async Task Many_small_items_are_charged_for_what_is_made_of_them()
    {
        const int Items = 2_000;
        var gate = new TaskCompletionSource();
        await using var server = await FeedServer.StartAsync(new HttpFeedOptions { BytesInFlight = 1_500_000 });
        server.Sink.Gate = gate.Task;
        var first = server.PostAsync(Empty(Items));
        while (server.Sink.Deliveries.IsEmpty)
        {
            await Task.Yield();
        }

        server.Door.BytesInFlight.ShouldBeGreaterThan(Items * ReportLimits.ItemBytes);
        var second = await server.PostAsync(Empty(Items * 2));
        second.ShouldBeProblem(HttpStatusCode.TooManyRequests, "a little later");
        gate.SetResult();
        (await first).Body.GetProperty("rejected").GetArrayLength().ShouldBe(Items);

        // What can never be held at once is not asked to come again.
        (await server.PostAsync(Empty(6_000))).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "at most 5859 items");
        server.Door.BytesInFlight.ShouldBe(0);

        static string Empty(int items) => $"[{string.Join(',', Enumerable.Repeat("{}", items))}]";
    }

    [Fact]
    public async Task Holds_a_feed_to_its_rate()
    {
        var clock = new StillClock();
        await using var server = await FeedServer.StartAsync(
            feed: new FeedDefinition { Limits = new FeedLimits { ItemsPerSecond = 10, Burst = 50 } }, clock: clock);
        (await server.PostAsync(Ndjson(100), "application/x-ndjson")).ShouldBeTaken(100);

        var early = await server.PostAsync(Ndjson(1), "application/x-ndjson");
        early.ShouldBeProblem(HttpStatusCode.TooManyRequests, "configured rate");
        early.RetryAfter.ShouldBe(TimeSpan.FromSeconds(6));

        clock.Advance(TimeSpan.FromSeconds(6));
        (await server.PostAsync(Ndjson(1), "application/x-ndjson")).ShouldBeTaken(1);
    }

    private static string Ndjson(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"{{\"id\":\"{i}\"}}\n"));

    private static StreamContent Chunked(byte[] body, string type)
    {
        // A stream that cannot be measured is sent without a Content-Length.
        var content = new StreamContent(new UnmeasuredStream(body));
        content.Headers.ContentType = new(type);
        return content;
    }

    private sealed class UnmeasuredStream(byte[] body) : MemoryStream(body)
    {
        public override bool CanSeek => false;
    }
}
