using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Mqtt.Codec;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mqtt.Lanes;

/// <summary>Messages of one client that are delivered and acknowledged together, in the order they came.</summary>
internal sealed class PublishBatch(DateTimeOffset receivedAt)
{
    /// <summary>The answer where there is nothing to ask the room about.</summary>
    public static readonly Task<DeliveryResult> NotAsked = Task.FromResult(new DeliveryResult { Status = DeliveryStatus.Durable });

    /// <param name="PacketId">1 to 65535.</param>
    /// <param name="Type">PUBACK or PUBREC.</param>
    /// <param name="Fixed">What it is answered with, where that does not depend on the room; success where it does.</param>
    /// <param name="First">The message's first item.</param>
    /// <param name="Count">The message's items; 0 where the room is not asked.</param>
    public readonly record struct Answer(ushort PacketId, MqttPacketType Type, MqttReason Fixed, int First, int Count);

    public DateTimeOffset ReceivedAt { get; } = receivedAt;

    public List<FeedItem> Items { get; } = [];

    public List<Answer> Answers { get; } = [];

    /// <summary>PUBCOMPs that need no delivery, where they are gathered with the batch.</summary>
    public List<AckPacket> Releases { get; } = [];

    public int Messages { get; set; }

    public long Bytes { get; set; }

    /// <summary>What it is charged with while it is on its way: its bytes, and what is made of them.</summary>
    public long Weight { get; private set; }

    /// <summary>Messages of QoS 0, which nobody will send again.</summary>
    public int Unrepeatable { get; set; }

    /// <summary>Nothing is added any more; says what it is charged with from now on.</summary>
    public long Weigh() => Weight = Bytes + ((long)Items.Count * ReportLimits.ItemBytes);

    public bool IsEmpty => Items.Count == 0 && Answers.Count == 0;

    /// <summary>The room's answer, once it was asked.</summary>
    public Task<DeliveryResult> Delivery { get; set; } = NotAsked;
}
