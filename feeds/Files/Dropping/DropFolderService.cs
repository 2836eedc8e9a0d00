using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Files.Dropping;

/// <summary>Runs every feed of the configuration whose door is <see cref="FeedDoor.Folder"/>.</summary>
public sealed class DropFolderService(
    IFeedDirectory feeds, IReportSink sink, DropFolderOptions options, TimeProvider time, ILogger<DropFolderFeed> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () => Task.WhenAll(
            feeds.Feeds.Where(feed => feed.Door == FeedDoor.Folder)
                .Select(feed => new DropFolderFeed(feed, options.Directory, sink, time, logger).RunAsync(stoppingToken))),
        CancellationToken.None);
}
