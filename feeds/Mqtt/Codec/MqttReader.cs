using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>
/// Reads the data types of §1.5 from a packet's body. The first fault sticks: whatever is read after it is empty, so that
/// a decoder reads on and asks once at its end.
/// </summary>
internal ref struct MqttReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public MqttFault Fault { get; private set; }

    public readonly bool AtEnd => _rest.IsEmpty;

    public readonly int Left => _rest.Length;

    public void Fail(MqttFault fault)
    {
        if (Fault == MqttFault.None)
        {
            Fault = fault;
        }

        _rest = default;
    }

    /// <summary>Takes over what a reader of a part of this packet found.</summary>
    public void Adopt(MqttFault fault)
    {
        if (fault != MqttFault.None)
        {
            Fail(fault);
        }
    }

    public byte U8() => Take(1) is [var value] ? value : (byte)0;

    public ushort U16()
    {
        var span = Take(2);
        return span.Length == 2 ? BinaryPrimitives.ReadUInt16BigEndian(span) : (ushort)0;
    }

    public uint U32()
    {
        var span = Take(4);
        return span.Length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(span) : 0;
    }

    /// <summary>A variable byte integer, §1.5.5: one to four bytes, in the shortest form.</summary>
    public int VarInt()
    {
        var value = 0;
        for (var i = 0; i < 4; i++)
        {
            if (i >= _rest.Length)
            {
                Fail(MqttFault.Truncated);
                return 0;
            }

            var octet = _rest[i];
            value |= (octet & 0x7F) << (7 * i);
            if ((octet & 0x80) == 0)
            {
                if (octet == 0 && i > 0)
                {
                    Fail(MqttFault.LengthNotMinimal);
                    return 0;
                }

                _rest = _rest[(i + 1)..];
                return value;
            }
        }

        Fail(MqttFault.LengthTooLong);
        return 0;
    }

    /// <summary>A packet identifier, which is never 0 [MQTT-2.2.1-3].</summary>
    public ushort PacketId()
    {
        var id = U16();
        if (id == 0)
        {
            Fail(MqttFault.PacketIdZero);
        }

        return id;
    }

    /// <summary>Binary data, §1.5.6: a length of two bytes, then as many.</summary>
    public ReadOnlySpan<byte> Binary() => Take(U16());

    /// <summary>A UTF-8 string, §1.5.4, checked, as its bytes.</summary>
    public ReadOnlySpan<byte> Utf8()
    {
        var span = Binary();
        if (span.Contains((byte)0))
        {
            Fail(MqttFault.NulInUtf8);
        }
        else if (!System.Text.Unicode.Utf8.IsValid(span))
        {
            Fail(MqttFault.IllFormedUtf8);
        }

        return span;
    }

    public string Text() => Encoding.UTF8.GetString(Utf8());

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
        {
            Fail(MqttFault.Truncated);
            return default;
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    /// <summary>A property section, §2.2.2: its length, then its bytes.</summary>
    public ReadOnlySpan<byte> Section() => Take(VarInt());

    public ReadOnlySpan<byte> TakeRest() => Take(_rest.Length);

    /// <summary>The fault, where there is one; trailing bytes are one.</summary>
    public MqttFault End()
    {
        if (!AtEnd)
        {
            Fail(MqttFault.TrailingBytes);
        }

        return Fault;
    }
}
