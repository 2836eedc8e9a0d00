using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Connections;
using SituationRoom.Feeds.Mqtt.Codec;
using SituationRoom.Feeds.Mqtt.Lanes;
using SituationRoom.Feeds.Mqtt.Door;

namespace SituationRoom.Feeds.Mqtt.Listener;

/// <summary>From the first byte to CONNACK.</summary>
internal sealed class MqttHandshake(MqttRoom room, ConnectionContext transport, MqttOutbox outbox, MqttScratch scratch)
{
    /// <summary>Waits for CONNECT and decides on it; a refusal is answered here, an acceptance by the caller once the session is open.</summary>
    /// <returns>Null where the client was refused or hung up on.</returns>
    public async Task<MqttArrival?> ReceiveAsync(CancellationToken cancellationToken)
    {
        var (connect, fault, level) = await ReadConnectAsync(cancellationToken).ConfigureAwait(false);
        if (fault != MqttFault.None)
        {
            MqttMeter.Faults.Add(1, new KeyValuePair<string, object?>("fault", fault.ToString()));
            await outbox.WriteAsync(static (output, state) => MqttWelcome.RefuseFault(output, state.Fault, state.Level), (Fault: fault, Level: level))
                .ConfigureAwait(false);
            return null;
        }

        if (connect is null)
        {
            return null; // it left, or began with another packet, which is hung up on without a word [MQTT-3.1.0-1]
        }

        var reason = MqttWelcome.Check(connect);
        if (reason == MqttReason.Success && room.IsFull)
        {
            reason = MqttReason.ServerBusy;
        }

        if (reason == MqttReason.Success)
        {
            var admission = room.Door.Admit(connect.UserName, connect.Password is { } password ? password.Span : default);
            if (admission.Guest is { } guest)
            {
                room.WrongKeys.Forget(Address());
                return new MqttArrival(connect, guest);
            }

            reason = MqttWelcome.ToReason(admission.Refusal);
            await Task.Delay(room.WrongKeys.Add(Address()), room.TimeProvider, cancellationToken).ConfigureAwait(false);
        }

        room.Logger.Refused(transport.RemoteEndPoint, reason);
        MqttMeter.Refused.Add(1, new KeyValuePair<string, object?>("reason", reason.ToString()));
        await outbox.WriteAsync(
            static (output, state) => new ConnackPacket { Reason = state.Reason }.Encode(output, state.Version),
            (Reason: reason, connect.Version)).ConfigureAwait(false);
        return null;
    }

    private async Task<(ConnectPacket? Connect, MqttFault Fault, byte Level)> ReadConnectAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await transport.Transport.Input.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (TryConnect(read.Buffer, out var found))
            {
                return found;
            }

            if (read.IsCompleted)
            {
                return default;
            }
        }
    }

    private bool TryConnect(in ReadOnlySequence<byte> buffer, out (ConnectPacket? Connect, MqttFault Fault, byte Level) found)
    {
        found = default;
        var cursor = new MqttPacketCursor(buffer, room.Options.ConnectPacketBytes, scratch);
        var whole = cursor.Next(MqttVersion.V311);
        if (whole && cursor.Frame.Type == MqttPacketType.Connect)
        {
            var fault = ConnectPacket.TryDecode(cursor.Body.Span, out var connect, out var level);
            found = (connect, fault, level);
        }
        else if (cursor.Fault != MqttFault.None)
        {
            found = (null, cursor.Fault, 0);
        }

        // What already follows a CONNECT is left for the connection, which looks at it at once.
        transport.Transport.Input.AdvanceTo(cursor.Consumed, whole ? cursor.Consumed : buffer.End);
        return whole || cursor.Fault != MqttFault.None;
    }

    private IPAddress Address() => (transport.RemoteEndPoint as IPEndPoint)?.Address ?? IPAddress.None;
}
