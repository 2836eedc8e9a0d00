using System.Collections.Concurrent;
using System.Diagnostics;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Engine.Tracing;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

public sealed class RoomSpansTests
{
    private const int Items = 37;

    [Fact]
    public async Task A_delivery_is_followed_from_the_door_to_the_frame_that_shows_it()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RoomSpans.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var site = new Site();
        using var engine = new RoomEngine(site.Parts, new RoomLimits(), Microsoft.Extensions.Logging.Abstractions.NullLogger<RoomEngine>.Instance);
        engine.Start();
        SpinWait.SpinUntil(() => engine.IsReady, TimeSpan.FromSeconds(30)).ShouldBeTrue();
        await engine.DeliverAsync(site.Delivery([.. Enumerable.Range(0, Items).Select(number => new Report { Id = $"{number}" })]), default);
        await engine.SnapshotAsync(default);
        await engine.StopAsync();

        // Other rooms of these tests are heard as well.
        var intake = spans.Single(span => span.OperationName == "intake" && span.GetTagItem("situationroom.items") is Items);
        var way = spans.Where(span => span.TraceId == intake.TraceId).ToList();
        way.Select(span => span.OperationName).Order(StringComparer.Ordinal).ShouldBe(["append", "encode", "fold", "intake", "publish"]);
        way.Where(span => span != intake).ShouldAllBe(span => span.ParentSpanId == intake.SpanId);
        intake.Status.ShouldBe(ActivityStatusCode.Ok);
        intake.GetTagItem("situationroom.feed").ShouldBe("a");
        way.Single(span => span.OperationName == "append").GetTagItem("situationroom.entries").ShouldBe(Items);
        way.SelectMany(span => span.TagObjects).Select(tag => tag.Key).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(["situationroom.bytes", "situationroom.entries", "situationroom.feed", "situationroom.items"]);
    }
}
