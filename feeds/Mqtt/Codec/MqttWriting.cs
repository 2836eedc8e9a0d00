using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>Writes the data types of §1.5.</summary>
internal static class MqttWriting
{
    public static void U8(this IBufferWriter<byte> output, byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }

    public static void U16(this IBufferWriter<byte> output, ushort value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(output.GetSpan(2), value);
        output.Advance(2);
    }

    public static void U32(this IBufferWriter<byte> output, uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(output.GetSpan(4), value);
        output.Advance(4);
    }

    public static void VarInt(this IBufferWriter<byte> output, int value) =>
        output.Advance(PutVarInt(output.GetSpan(4), value));

    /// <summary>Puts a variable byte integer at the front of <paramref name="span"/>; returns its length, 1 to 4.</summary>
    public static int PutVarInt(Span<byte> span, int value)
    {
        var i = 0;
        do
        {
            var rest = value >> 7;
            span[i++] = (byte)((value & 0x7F) | (rest > 0 ? 0x80 : 0));
            value = rest;
        }
        while (value > 0);
        return i;
    }

    /// <summary>How long a variable byte integer is, 1 to 4.</summary>
    public static int VarIntLength(int value) => value switch
    {
        < 1 << 7 => 1,
        < 1 << 14 => 2,
        < 1 << 21 => 3,
        _ => 4,
    };

    public static void Binary(this IBufferWriter<byte> output, ReadOnlySpan<byte> value)
    {
        output.U16(checked((ushort)value.Length));
        output.Write(value);
    }

    public static void Text(this IBufferWriter<byte> output, string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        output.U16(checked((ushort)length));
        Encoding.UTF8.GetBytes(value, output.GetSpan(Math.Max(1, length)));
        output.Advance(length);
    }

    /// <summary>A packet whose body was gathered before: fixed header, then body.</summary>
    public static void Packet(this IBufferWriter<byte> output, MqttPacketType type, byte flags, ReadOnlySpan<byte> body)
    {
        output.U8((byte)(((byte)type << 4) | flags));
        output.VarInt(body.Length);
        output.Write(body);
    }

    /// <summary>A property section: its length, then the properties gathered before.</summary>
    public static void Properties(this IBufferWriter<byte> output, ArrayBufferWriter<byte> properties)
    {
        output.VarInt(properties.WrittenCount);
        output.Write(properties.WrittenSpan);
    }
}
