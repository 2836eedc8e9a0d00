using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mqtt.Subscriber;

/// <summary>Runs every feed of the configuration whose door is <see cref="FeedDoor.MqttSubscriber"/>, each for itself.</summary>
public sealed class MqttSubscriberService(
    IFeedDirectory feeds, IReportSink sink, TimeProvider timeProvider, ILogger<MqttSubscriberFeed> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new FeedRuns(
        feeds,
        feed => feed.Door == FeedDoor.MqttSubscriber,
        (feed, cancellationToken) => new MqttSubscriberFeed(feed, sink, timeProvider, logger).RunAsync(cancellationToken),
        (feed, fault) =>
        {
            logger.Broken(fault, feed.Id);
            sink.ReportFeedState(feed.Id, FeedRuns.Sentence(fault));
        }).RunAsync(stoppingToken);
}
