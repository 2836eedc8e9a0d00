using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mqtt.Door;

/// <summary>One feed, by its definition as of the moment when its client connected.</summary>
internal sealed class MqttFeedGuest(FeedDefinition feed, IReportSink sink, ItemRate? rate) : IMqttGuest
{
    private readonly TopicRoutes _routes = new(feed.Id, feed.Mqtt?.Topics ?? []);
    private readonly IMessageParser _parser = MessageParsers.For(feed);

    public string Feed => feed.Id;

    public long? MaximumPayload => feed.Limits?.BodyBytes;

    public TopicVerdict Take(ReadOnlySpan<byte> topic, ReadOnlyMemory<byte> payload, List<FeedItem> items)
    {
        if (_routes.Find(topic) is not { } kind)
        {
            return TopicVerdict.NotAuthorized;
        }

        var before = items.Count;
        _parser.Parse(payload, MessageForm.Json, kind, items);
        if (items.Count == before)
        {
            // An empty array is well-formed and says nothing; a sender that means to say something hears of it.
            items.Add(new Rejection { Reason = "the message holds no item; send one object or an array of them", Message = payload.ToArray() });
        }

        return TopicVerdict.Taken;
    }

    public ValueTask<DeliveryResult> DeliverAsync(
        IReadOnlyList<FeedItem> items, DateTimeOffset receivedAt, CancellationToken cancellationToken) =>
        sink.DeliverAsync(new Delivery(feed.Id, receivedAt, items), cancellationToken);

    public TimeSpan Charge(int items)
    {
        if (rate is null)
        {
            return TimeSpan.Zero;
        }

        rate.Charge(items);
        rate.MayCome(out var wait);
        return wait;
    }
}
