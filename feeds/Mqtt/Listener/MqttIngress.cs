using System.Buffers;
using SituationRoom.Feeds.Mqtt.Codec;
using SituationRoom.Feeds.Mqtt.Lanes;
using SituationRoom.Feeds.Mqtt.Door;

namespace SituationRoom.Feeds.Mqtt.Listener;

/// <summary>
/// Turns what a client sent after its CONNECT into a batch for the room and into answers that need nobody else. Does no
/// I/O and never waits; belongs to its connection's reading loop.
/// </summary>
internal sealed class MqttIngress(MqttArrival arrival, MqttSession session, MqttListenerOptions options)
{
    private readonly MqttVersion _version = arrival.Connect.Version;

    /// <summary>Answers that are ready: PINGRESP, PUBCOMP, SUBACK, UNSUBACK.</summary>
    public ArrayBufferWriter<byte> Answers { get; } = new(64);

    /// <summary>Why the client is to be hung up on; null while it is not.</summary>
    public MqttReason? End { get; private set; }

    /// <summary>More on <see cref="End"/>, for the client and the log; null where there is nothing to add.</summary>
    public string? EndText { get; private set; }

    /// <summary>The client's own DISCONNECT, once it came.</summary>
    public DisconnectPacket? Goodbye { get; private set; }

    /// <summary>The largest packet that is taken, in bytes.</summary>
    public int PacketBytes { get; } = MqttWelcome.PacketBytes(arrival.Guest, options);

    /// <summary>Takes packets until the batch is full, none is whole, or the connection is to end.</summary>
    /// <param name="cursor">Over what has arrived.</param>
    /// <param name="batch">Gets the messages.</param>
    /// <param name="lane">Is told of each message that is to be answered.</param>
    /// <returns>True where the batch is full and more may be there.</returns>
    public bool Take(ref MqttPacketCursor cursor, PublishBatch batch, DeliveryLane lane)
    {
        while (End is null && Goodbye is null)
        {
            if (batch.Items.Count >= options.DeliveryItems || batch.Answers.Count >= options.DeliveryItems || batch.Bytes >= options.DeliveryBytes)
            {
                return true;
            }

            if (!cursor.Next(_version))
            {
                Faulted(cursor.Fault, null);
                return false;
            }

            if (cursor.Frame.Type == MqttPacketType.Publish)
            {
                Publish(cursor.Frame, cursor.Body, batch, lane);
            }
            else
            {
                Control(cursor.Frame, cursor.Body.Span);
            }
        }

        return false;
    }

    private void Publish(in MqttFrame frame, ReadOnlyMemory<byte> body, PublishBatch batch, DeliveryLane lane)
    {
        var fault = PublishPacket.TryDecode(frame, body.Span, _version, out var packet);
        if (fault == MqttFault.None && packet.TopicAlias > 0)
        {
            fault = MqttFault.TopicAlias; // we announce a maximum of 0
        }

        if (fault != MqttFault.None)
        {
            Faulted(fault, frame.Type);
            return;
        }

        if (packet.Qos != MqttQos.AtMostOnce && lane.Unacknowledged >= options.ReceiveMaximum && _version == MqttVersion.V500)
        {
            Finish(MqttReason.ReceiveMaximumExceeded, null); // §3.3.4
            return;
        }

        var type = packet.Qos == MqttQos.AtLeastOnce ? MqttPacketType.Puback : MqttPacketType.Pubrec;
        if (packet.Qos == MqttQos.ExactlyOnce && Repeats(packet.PacketId, batch, lane))
        {
            return;
        }

        // What follows the topic, its identifier and its properties is the payload, to the end of the body.
        var payload = body[^packet.Payload.Length..];
        var first = batch.Items.Count;
        var verdict = arrival.Guest.Take(packet.Topic, payload, batch.Items);
        if (verdict == TopicVerdict.NotAuthorized && (_version == MqttVersion.V311 || packet.Qos == MqttQos.AtMostOnce))
        {
            // There is no other way to tell the client (3.1.1 [MQTT-3.3.5-2]).
            Finish(MqttReason.NotAuthorized, $"publish to feeds/{arrival.Guest.Feed}/reports or feeds/{arrival.Guest.Feed}/readings");
            return;
        }

        batch.Messages++;
        batch.Bytes += frame.Length;
        if (packet.Qos == MqttQos.AtMostOnce)
        {
            batch.Unrepeatable++;
            return;
        }

        lane.Expect();
        var answer = verdict == TopicVerdict.NotAuthorized ? MqttReason.NotAuthorized : MqttReason.Success;
        batch.Answers.Add(new(packet.PacketId, type, answer, first, batch.Items.Count - first));
    }

    /// <summary>Whether a QoS 2 message is durable already and waits for its PUBREL: then it is not delivered again [MQTT-4.3.3-10].</summary>
    private bool Repeats(ushort packetId, PublishBatch batch, DeliveryLane lane)
    {
        if (session.Unreleased.Contains(packetId))
        {
            lane.Expect();
            batch.Answers.Add(new(packetId, MqttPacketType.Pubrec, MqttReason.Success, 0, 0));
            return true;
        }

        if (session.Unreleased.Count >= options.ReceiveMaximum)
        {
            Finish(MqttReason.ReceiveMaximumExceeded, null);
            return true;
        }

        return false;
    }

    private void Control(in MqttFrame frame, ReadOnlySpan<byte> body)
    {
        var fault = MqttFault.None;
        switch (frame.Type)
        {
            case MqttPacketType.Pingreq:
                fault = MqttPing.Check(frame);
                MqttPing.Encode(Answers, MqttPacketType.Pingresp);
                break;
            case MqttPacketType.Pubrel:
                fault = AckPacket.TryDecode(frame, body, _version, out var release);
                if (fault == MqttFault.None)
                {
                    var known = session.Unreleased.Release(release.PacketId);
                    new AckPacket(MqttPacketType.Pubcomp, release.PacketId, known ? MqttReason.Success : MqttReason.PacketIdentifierNotFound)
                        .Encode(Answers, _version);
                }

                break;
            case MqttPacketType.Subscribe:
                fault = SubscribePacket.TryDecode(body, _version, out var subscribe);
                if (subscribe is not null)
                {
                    Refuse(MqttPacketType.Suback, subscribe.PacketId, subscribe.Subscriptions.Count, MqttReason.NotAuthorized);
                }

                break;
            case MqttPacketType.Unsubscribe:
                fault = UnsubscribePacket.TryDecode(body, _version, out var unsubscribe);
                if (unsubscribe is not null)
                {
                    Refuse(MqttPacketType.Unsuback, unsubscribe.PacketId, unsubscribe.Filters.Count, MqttReason.NoSubscriptionExisted);
                }

                break;
            case MqttPacketType.Disconnect:
                fault = DisconnectPacket.TryDecode(body, _version, out var goodbye);
                Goodbye = fault == MqttFault.None ? goodbye : null;
                break;

            // A second CONNECT [MQTT-3.1.0-2], AUTH without a method [MQTT-4.12.0-6], and what only a server sends or only
            // a receiver of ours would answer: we publish nothing.
            default:
                Finish(MqttReason.ProtocolError, $"{frame.Type} is not to be sent here");
                break;
        }

        Faulted(fault, frame.Type);
    }

    private void Refuse(MqttPacketType type, ushort packetId, int filters, MqttReason reason)
    {
        const string Door = "this is a door, not a broker: it takes reports and readings, and passes nothing on";
        var text = type == MqttPacketType.Suback && arrival.WantsText ? Door : null;
        new SubackPacket(type, packetId, [.. Enumerable.Repeat(reason, filters)], text).Encode(Answers, _version);
    }

    private void Faulted(MqttFault fault, MqttPacketType? type)
    {
        if (fault != MqttFault.None)
        {
            MqttMeter.Faults.Add(1, new KeyValuePair<string, object?>("fault", fault.ToString()));
            Finish(fault.ToReason(), type is null ? $"faulty packet: {fault}" : $"faulty {type}: {fault}");
        }
    }

    private void Finish(MqttReason reason, string? text)
    {
        End ??= reason;
        EndText ??= text;
    }
}
