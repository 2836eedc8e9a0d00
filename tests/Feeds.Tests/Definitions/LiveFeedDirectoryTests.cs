using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Mapping;

namespace SituationRoom.Feeds.Tests.Definitions;

public sealed class LiveFeedDirectoryTests
{
    [Fact]
    public void A_feed_that_says_the_same_as_before_stays_the_same_object()
    {
        var directory = new LiveFeedDirectory([Mapped("a", "number"), Mapped("b", "number")]);
        var before = directory.Find("a");
        directory.Replace([Mapped("a", "number"), Mapped("b", "id"), Mapped("c", "id")]).ShouldBe(["b", "c"]);
        directory.Find("a").ShouldBeSameAs(before);
        directory.Find("b")!.Mapping!.Report["id"].From.ShouldBe(["id"]);
    }

    [Fact]
    public void A_change_is_told_once_to_who_asked_before()
    {
        var directory = new LiveFeedDirectory([Mapped("a", "number")]);
        var changed = directory.Changed;
        directory.Replace([Mapped("a", "number")]).ShouldBeEmpty();
        changed.IsCompleted.ShouldBeFalse();
        directory.Replace([]).ShouldBe(["a"]);
        changed.IsCompleted.ShouldBeTrue();
        directory.Changed.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public void Feeds_that_cannot_be_leave_those_before()
    {
        var directory = new LiveFeedDirectory([Mapped("a", "number")]);
        Should.Throw<ArgumentException>(() => directory.Replace([Mapped("b", "x"), Mapped("b", "y")]));
        directory.Feeds.ShouldHaveSingleItem().Id.ShouldBe("a");
    }

    [Fact]
    public async Task A_run_goes_on_while_its_feed_is_the_same_and_begins_anew_when_it_is_not()
    {
        var directory = new LiveFeedDirectory([Mapped("a", "number"), Mapped("b", "number"), Mapped("broken", "number")]);
        var began = System.Threading.Channels.Channel.CreateUnbounded<string>();
        var failed = new TaskCompletionSource<string>();
        using var stop = new CancellationTokenSource();
        var runs = new FeedRuns(
            directory,
            _ => true,
            async (feed, cancellationToken) =>
            {
                if (feed.Id == "broken")
                {
                    throw new InvalidOperationException("this one's mistake");
                }

                began.Writer.TryWrite($"{feed.Id} by {feed.Mapping!.Report["id"].From[0]}");
                await new TaskCompletionSource().Task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                began.Writer.TryWrite($"{feed.Id} ended");
            },
            (feed, _) => failed.TrySetResult(feed.Id)).RunAsync(stop.Token);
        (await failed.Task).ShouldBe("broken");
        new[] { await began.Reader.ReadAsync(), await began.Reader.ReadAsync() }.ShouldBe(["a by number", "b by number"], ignoreOrder: true);
        directory.Replace([Mapped("a", "number"), Mapped("b", "id")]);
        (await began.Reader.ReadAsync()).ShouldBe("b ended");
        (await began.Reader.ReadAsync()).ShouldBe("b by id");
        await stop.CancelAsync();
        await runs;
        new[] { await began.Reader.ReadAsync(), await began.Reader.ReadAsync() }.ShouldBe(["a ended", "b ended"], ignoreOrder: true);
    }

    private static FeedDefinition Mapped(string id, string source) => new()
    {
        Id = id,
        Mapping = new MappingDefinition { Report = new Dictionary<string, FieldMapping> { ["id"] = new() { From = [source] } } },
    };
}
