using System.Text;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Mqtt.Codec;
using SituationRoom.Feeds.Mqtt.Door;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mqtt.Subscriber;

/// <summary>What a broker's messages mean for the feed that subscribed to them.</summary>
internal sealed class SubscribedTopics(FeedDefinition feed, MqttSubscriberDefinition subscriber, IReportSink sink) : IMqttGuest
{
    private readonly (byte[] Filter, MessageKind Kind)[] _topics =
        [.. subscriber.Topics.Select(topic => (Encoding.UTF8.GetBytes(Unshared(topic.Filter)), topic.Kind))];

    private readonly IMessageParser _parser = MessageParsers.For(feed);

    public string Feed => feed.Id;

    public long? MaximumPayload => feed.Limits?.BodyBytes;

    public TopicVerdict Take(ReadOnlySpan<byte> topic, ReadOnlyMemory<byte> payload, List<FeedItem> items)
    {
        foreach (var (filter, kind) in _topics)
        {
            if (MqttTopicFilters.Matches(filter, topic))
            {
                var before = items.Count;
                _parser.Parse(payload, MessageForm.Json, kind, items);
                if (items.Count == before)
                {
                    items.Add(new Rejection { Why = Fault.Of(FaultCode.NoItem), Message = payload.ToArray() });
                }

                return TopicVerdict.Taken;
            }
        }

        // A session may still hold messages of a filter that was since taken out of the configuration: they are kept, too.
        items.Add(new Rejection { Why = Fault.Of(FaultCode.NoTopic), Message = payload.ToArray() });
        return TopicVerdict.Taken;
    }

    public ValueTask<DeliveryResult> DeliverAsync(
        IReadOnlyList<FeedItem> items, DateTimeOffset receivedAt, CancellationToken cancellationToken) =>
        sink.DeliverAsync(new Delivery(feed.Id, receivedAt, items), cancellationToken);

    // We ask the broker for what we take, at the pace at which we take it: there is no sender of ours to slow down.
    public TimeSpan Charge(int items) => TimeSpan.Zero;

    // MQTT 5.0 §4.8.2: $share/{name}/{filter}; messages come under the filter's own topics.
    private static string Unshared(string filter) =>
        filter.StartsWith("$share/", StringComparison.Ordinal) && filter.IndexOf('/', 7) is var slash and > 0 ? filter[(slash + 1)..] : filter;
}
