using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mqtt.Subscriber;

/// <summary>Runs every feed of the configuration whose door is <see cref="FeedDoor.MqttSubscriber"/>.</summary>
public sealed class MqttSubscriberService(
    IFeedDirectory feeds, IReportSink sink, TimeProvider timeProvider, ILogger<MqttSubscriberFeed> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        feeds.Feeds.Where(feed => feed.Door == FeedDoor.MqttSubscriber)
            .Select(feed => new MqttSubscriberFeed(feed, sink, timeProvider, logger).RunAsync(stoppingToken)));
}
