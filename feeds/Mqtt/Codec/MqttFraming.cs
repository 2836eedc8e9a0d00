using System.Buffers;

namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>Finds packets in a stream of bytes. Pure; looks at five bytes at most.</summary>
public static class MqttFraming
{
    /// <summary>The longest fixed header: a byte of type and flags, and four of length, §2.1.4.</summary>
    public const int LongestHeader = 5;

    /// <summary>Looks for a packet at the front of <paramref name="bytes"/>.</summary>
    /// <param name="bytes">What has arrived.</param>
    /// <param name="maximumPacketSize">The largest packet allowed, in bytes, its header included; refused before its body is there.</param>
    /// <param name="version">5.0 wants the length in its shortest form [MQTT-1.5.5-1]; 3.1.1 does not.</param>
    /// <param name="frame">The header, as soon as it can be read.</param>
    /// <param name="fault">Why, where the answer is <see cref="FrameStatus.Faulted"/>.</param>
    public static FrameStatus TryRead(
        ReadOnlySpan<byte> bytes, int maximumPacketSize, MqttVersion version, out MqttFrame frame, out MqttFault fault)
    {
        frame = default;
        fault = MqttFault.None;
        if (bytes.IsEmpty)
        {
            return FrameStatus.Incomplete;
        }

        var type = (MqttPacketType)(bytes[0] >> 4);
        var flags = (byte)(bytes[0] & 0x0F);
        fault = CheckFlags(type, flags, version);
        if (fault != MqttFault.None)
        {
            return FrameStatus.Faulted;
        }

        var length = 0;
        for (var i = 1; i < LongestHeader; i++)
        {
            if (i >= bytes.Length)
            {
                return FrameStatus.Incomplete;
            }

            length |= (bytes[i] & 0x7F) << (7 * (i - 1));
            if ((bytes[i] & 0x80) == 0)
            {
                if (bytes[i] == 0 && i > 1 && version == MqttVersion.V500)
                {
                    fault = MqttFault.LengthNotMinimal;
                    return FrameStatus.Faulted;
                }

                frame = new MqttFrame(type, flags, i + 1, length);
                if (frame.Length > maximumPacketSize)
                {
                    fault = MqttFault.PacketTooLarge;
                    return FrameStatus.Faulted;
                }

                return bytes.Length >= frame.Length ? FrameStatus.Complete : FrameStatus.Incomplete;
            }
        }

        fault = MqttFault.LengthTooLong;
        return FrameStatus.Faulted;
    }

    /// <summary>The same over a buffer of several segments.</summary>
    public static FrameStatus TryRead(
        in ReadOnlySequence<byte> bytes, int maximumPacketSize, MqttVersion version, out MqttFrame frame, out MqttFault fault)
    {
        if (bytes.IsSingleSegment)
        {
            return TryRead(bytes.FirstSpan, maximumPacketSize, version, out frame, out fault);
        }

        Span<byte> start = stackalloc byte[LongestHeader];
        var available = (int)Math.Min(LongestHeader, bytes.Length);
        bytes.Slice(0, available).CopyTo(start);
        var status = TryRead(start[..available], maximumPacketSize, version, out frame, out fault);
        return status == FrameStatus.Incomplete && frame.HeaderLength > 0 && bytes.Length >= frame.Length
            ? FrameStatus.Complete
            : status;
    }

    private static MqttFault CheckFlags(MqttPacketType type, byte flags, MqttVersion version)
    {
        switch (type)
        {
            case MqttPacketType.Publish:
                return MqttFault.None;
            case 0:
            case MqttPacketType.Auth when version == MqttVersion.V311:
                return MqttFault.ReservedType;
            case MqttPacketType.Pubrel:
            case MqttPacketType.Subscribe:
            case MqttPacketType.Unsubscribe:
                return flags == 0b0010 ? MqttFault.None : MqttFault.ReservedFlags;
            default:
                return flags == 0 ? MqttFault.None : MqttFault.ReservedFlags;
        }
    }
}
