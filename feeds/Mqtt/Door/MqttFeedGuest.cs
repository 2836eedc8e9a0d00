using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mqtt.Door;

/// <summary>
/// One feed behind a connection. Its definition is asked for with each message, so that a mended mapping counts from then on; once the feed
/// is gone, or the key that opened it, nothing more is taken.
/// </summary>
internal sealed class MqttFeedGuest(FeedDefinition first, KeyHash key, IFeedDirectory feeds, IReportSink sink, Func<FeedDefinition, ItemRate?> rates) : IMqttGuest
{
    private volatile Knowledge? _known = new(first);

    public string Feed => first.Id;

    public long? MaximumPayload => first.Limits?.BodyBytes;

    public TopicVerdict Take(ReadOnlySpan<byte> topic, ReadOnlyMemory<byte> payload, List<FeedItem> items)
    {
        if (Known() is not { } known || known.Routes.Find(topic) is not { } kind)
        {
            return TopicVerdict.NotAuthorized;
        }

        var before = items.Count;
        known.Parser.Parse(payload, MessageForm.Json, kind, items);
        if (items.Count == before)
        {
            // An empty array is well-formed and says nothing; a sender that means to say something hears of it.
            items.Add(new Rejection { Why = Fault.Of(FaultCode.NoItem), Message = payload.ToArray() });
        }

        return TopicVerdict.Taken;
    }

    public ValueTask<DeliveryResult> DeliverAsync(
        IReadOnlyList<FeedItem> items, DateTimeOffset receivedAt, CancellationToken cancellationToken) =>
        sink.DeliverAsync(new Delivery(first.Id, receivedAt, items), cancellationToken);

    public TimeSpan Charge(int items)
    {
        if (rates(_known?.Feed ?? first) is not { } rate)
        {
            return TimeSpan.Zero;
        }

        rate.Charge(items);
        rate.MayCome(out var wait);
        return wait;
    }

    private Knowledge? Known()
    {
        var now = feeds.Find(first.Id);
        if (now != _known?.Feed)
        {
            _known = now is not null && now.Keys.Any(known => known.Sha256.Equals(key.Sha256, StringComparison.OrdinalIgnoreCase)) ? new Knowledge(now) : null;
        }

        return _known;
    }

    private sealed class Knowledge(FeedDefinition feed)
    {
        public FeedDefinition Feed { get; } = feed;

        public TopicRoutes Routes { get; } = new(feed.Id, feed.Mqtt?.Topics ?? []);

        public IMessageParser Parser { get; } = MessageParsers.For(feed);
    }
}
