using Microsoft.Extensions.Hosting;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Feeds.Peer;

/// <summary>Runs every feed of the configuration whose door is <see cref="FeedDoor.Peer"/>, each for itself.</summary>
public sealed class PeerService(IFeedDirectory feeds, PeerParts parts) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(feeds.Feeds.Where(feed => feed.Door == FeedDoor.Peer).Select(feed => RunAsync(feed, stoppingToken)));

    private async Task RunAsync(FeedDefinition feed, CancellationToken stoppingToken)
    {
        using var followed = new PeerFeed(feed, parts);
        await followed.RunAsync(stoppingToken);
    }
}
