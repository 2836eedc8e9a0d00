using SituationRoom.Feeds.Mqtt.Codec;

namespace SituationRoom.Feeds.Mqtt.Client;

/// <summary>What a client does with the packets of its server; called from one loop, in order.</summary>
internal interface IMqttPacketHandler
{
    /// <param name="packet">Its topic and payload are slices of <paramref name="body"/>.</param>
    /// <param name="body">Good during the call only.</param>
    void OnPublish(in PublishPacket packet, ReadOnlyMemory<byte> body);

    void OnAck(in AckPacket packet);

    void OnSuback(SubackPacket packet);

    /// <summary>Everything that had arrived was handled; gathers answers into one write, and waits where too much is under way.</summary>
    ValueTask OnPauseAsync(CancellationToken cancellationToken);
}
