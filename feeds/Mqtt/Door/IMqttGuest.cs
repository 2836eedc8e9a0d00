using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mqtt.Door;

/// <summary>A client that was let in, as the feed it feeds. Safe for any number of threads.</summary>
public interface IMqttGuest
{
    /// <summary>The feed's id.</summary>
    string Feed { get; }

    /// <summary>The largest payload that the feed may send, in bytes; null where only the transport's limit holds.</summary>
    long? MaximumPayload { get; }

    /// <summary>Understands one message. Keeps no reference to the payload.</summary>
    /// <param name="topic">UTF-8 without wildcards.</param>
    /// <param name="payload">One JSON object or an array, unless the feed maps other payloads.</param>
    /// <param name="items">Gets the message's items in order, at least one where the verdict is Taken: what cannot be understood is a rejection.</param>
    TopicVerdict Take(ReadOnlySpan<byte> topic, ReadOnlyMemory<byte> payload, List<FeedItem> items);

    /// <summary>
    /// Delivers items of one or more messages; acknowledge these only if the answer is Durable. On any other answer nothing was
    /// taken: try again after <see cref="DeliveryResult.RetryAfter"/>, and meanwhile read nothing more from the sender.
    /// </summary>
    /// <param name="items">The sink's from now on.</param>
    /// <param name="receivedAt">When the first of them was here, UTC.</param>
    /// <param name="cancellationToken">Gives up waiting; what is on its way may still become durable.</param>
    ValueTask<DeliveryResult> DeliverAsync(IReadOnlyList<FeedItem> items, DateTimeOffset receivedAt, CancellationToken cancellationToken);

    /// <summary>Counts items that were taken against the feed's rate.</summary>
    /// <returns>For how long nothing more is to be read from the sender; zero where its feed is within its rate.</returns>
    TimeSpan Charge(int items);
}
