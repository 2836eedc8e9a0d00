using Microsoft.Extensions.Hosting;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Polling;

namespace SituationRoom.Feeds.Peer;

/// <summary>Runs every feed of the configuration whose door is <see cref="FeedDoor.Peer"/>, each for itself.</summary>
public sealed class PeerService(IFeedDirectory feeds, PeerParts parts) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new FeedRuns(
        feeds,
        feed => feed.Door == FeedDoor.Peer,
        RunAsync,
        (feed, fault) =>
        {
            parts.Shared.Logger.PollBroken(fault, feed.Id);
            parts.Shared.Sink.ReportFeedState(feed.Id, FeedRuns.Sentence(fault));
        }).RunAsync(stoppingToken);

    private async Task RunAsync(FeedDefinition feed, CancellationToken stoppingToken)
    {
        using var followed = new PeerFeed(feed, parts);
        await followed.RunAsync(stoppingToken);
    }
}
