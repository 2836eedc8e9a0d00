using System.Buffers;
using SituationRoom.Feeds.Mqtt.Codec;
using SituationRoom.Feeds.Mqtt.Lanes;
using SituationRoom.Feeds.Mqtt.Door;

namespace SituationRoom.Feeds.Mqtt.Listener;

/// <summary>What a CONNECT is answered with, as far as that depends on nothing but the CONNECT and the options. Pure.</summary>
internal static class MqttWelcome
{
    /// <summary>In characters; 3.1.1 §3.1.3.1 asks servers to take 23.</summary>
    private const int LongestClientId = 256;

    /// <summary>Room for a PUBLISH's topic and properties beside its payload.</summary>
    private const int PublishOverhead = 4096;

    /// <summary>Why a CONNECT cannot be taken, before its credentials are looked at; success where it can.</summary>
    public static MqttReason Check(ConnectPacket connect)
    {
        if (connect.AuthenticationMethod is not null)
        {
            return MqttReason.BadAuthenticationMethod;
        }

        // [MQTT-3.1.3-8] of 3.1.1; 5.0 lets a session begin under an assigned identifier.
        var nameless = connect.ClientId.Length == 0 && connect is { Version: MqttVersion.V311, CleanStart: false };
        return nameless || connect.ClientId.Length > LongestClientId
            ? MqttReason.ClientIdentifierNotValid
            : MqttReason.Success;
    }

    /// <summary>What the door's refusal is called on the wire.</summary>
    public static MqttReason ToReason(MqttRefusal refusal) => refusal switch
    {
        MqttRefusal.None => MqttReason.Success,
        MqttRefusal.BadCredentials => MqttReason.BadUserNameOrPassword,
        MqttRefusal.NotAuthorized => MqttReason.NotAuthorized,
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "no such refusal"),
    };

    /// <summary>For how long the session outlives the connection.</summary>
    public static TimeSpan SessionExpiry(ConnectPacket connect, MqttListenerOptions options)
    {
        var asked = connect.Version == MqttVersion.V500
            ? TimeSpan.FromSeconds(connect.SessionExpiry)
            : connect.CleanStart ? TimeSpan.Zero : TimeSpan.MaxValue;
        return asked < options.SessionExpiry ? asked : options.SessionExpiry;
    }

    /// <summary>After which silence the client is thought dead: one and a half times its keep-alive [MQTT-3.1.2-22].</summary>
    public static TimeSpan Silence(ConnectPacket connect, MqttListenerOptions options) =>
        ServerKeepAlive(connect, options) is { } ours ? TimeSpan.FromSeconds(ours) * 1.5
        : connect.KeepAlive == 0 ? options.LongestSilence
        : TimeSpan.FromSeconds(connect.KeepAlive) * 1.5;

    /// <summary>The largest packet that this guest may send, in bytes.</summary>
    public static int PacketBytes(IMqttGuest guest, MqttListenerOptions options) =>
        (int)Math.Min(options.PacketBytes, (guest.MaximumPayload ?? options.PacketBytes) + PublishOverhead);

    /// <summary>The CONNACK of a client that is let in.</summary>
    /// <param name="connect">What it asked for.</param>
    /// <param name="guest">As whom it is in.</param>
    /// <param name="options">What we allow.</param>
    /// <param name="present">Whether an earlier session goes on.</param>
    /// <param name="assigned">The client identifier that it got, where it gave none.</param>
    public static ConnackPacket Accept(
        ConnectPacket connect, IMqttGuest guest, MqttListenerOptions options, bool present, string? assigned)
    {
        var expiry = SessionExpiry(connect, options);
        return new ConnackPacket
        {
            SessionPresent = present,
            ReceiveMaximum = (ushort)options.ReceiveMaximum,
            MaximumPacketSize = (uint)PacketBytes(guest, options),
            SessionExpiry = expiry < TimeSpan.FromSeconds(connect.SessionExpiry) ? (uint)expiry.TotalSeconds : null,
            AssignedClientId = assigned,
            ServerKeepAlive = ServerKeepAlive(connect, options),
            TopicAliasMaximum = 0,
            Subscriptions = false,
        };
    }

    /// <summary>Answers a CONNECT that could not be decoded, where the text lets us; writes nothing where it is to be hung up on.</summary>
    public static void RefuseFault(IBufferWriter<byte> output, MqttFault fault, byte level)
    {
        if (fault == MqttFault.ProtocolLevel)
        {
            // [MQTT-3.1.2-2]: an older client reads the short form, a newer one that of 5.0.
            var form = level > (byte)MqttVersion.V500 ? MqttVersion.V500 : MqttVersion.V311;
            new ConnackPacket { Reason = MqttReason.UnsupportedProtocolVersion }.Encode(output, form);
        }
        else if (level == (byte)MqttVersion.V500 && fault != MqttFault.ProtocolName)
        {
            var reason = fault.ToReason();
            new ConnackPacket
            {
                Reason = MqttReasons.Allowed(MqttPacketType.Connack, (byte)reason) ? reason : MqttReason.ProtocolError,
                ReasonString = $"CONNECT is faulty: {fault}",
            }.Encode(output, MqttVersion.V500);
        }
    }

    private static ushort? ServerKeepAlive(ConnectPacket connect, MqttListenerOptions options)
    {
        var longest = (ushort)options.LongestKeepAlive.TotalSeconds;
        return connect.Version == MqttVersion.V500 && (connect.KeepAlive == 0 || connect.KeepAlive > longest) ? longest : null;
    }
}
