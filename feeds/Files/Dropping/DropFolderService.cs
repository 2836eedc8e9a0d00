using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Files.Dropping;

/// <summary>Runs every feed of the configuration whose door is <see cref="FeedDoor.Folder"/>, each for itself.</summary>
public sealed partial class DropFolderService(
    IFeedDirectory feeds, IReportSink sink, DropFolderOptions options, TimeProvider time, ILogger<DropFolderFeed> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new FeedRuns(
        feeds,
        feed => feed.Door == FeedDoor.Folder,
        (feed, cancellationToken) => new DropFolderFeed(feed, options.Directory, sink, time, logger).RunAsync(cancellationToken),
        (feed, fault) =>
        {
            LogBroken(logger, fault, feed.Id);
            sink.ReportFeedState(feed.Id, FeedRuns.Sentence(fault));
        }).RunAsync(stoppingToken);

    [LoggerMessage(LogLevel.Error, "The folder of {Feed} is not watched any more; that begins anew once its configuration changes")]
    private static partial void LogBroken(ILogger logger, Exception fault, string feed);
}
