using Microsoft.Extensions.Hosting;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Feeds.Polling;

/// <summary>Runs every feed of the configuration whose door is <see cref="FeedDoor.Poll"/>, each for itself.</summary>
public sealed class PollService(IFeedDirectory feeds, PollParts parts) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new FeedRuns(
        feeds,
        feed => feed.Door == FeedDoor.Poll,
        RunAsync,
        (feed, fault) =>
        {
            parts.Logger.PollBroken(fault, feed.Id);
            parts.Sink.ReportFeedState(feed.Id, FeedRuns.Sentence(fault));
        }).RunAsync(stoppingToken);

    private async Task RunAsync(FeedDefinition feed, CancellationToken stoppingToken)
    {
        using var polled = new PollFeed(feed, parts);
        await polled.RunAsync(stoppingToken);
    }
}
