using System.Buffers.Binary;
using System.Text;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>
/// The few MQTT 3.1.1 packets that a publisher needs, written independently of the product's own codec, so that the
/// two check each other.
/// </summary>
internal static class MqttPackets
{
    public const byte ConnAck = 2;
    public const byte PubAck = 4;

    /// <summary>CONNECT, MQTT 3.1.1 §3.1, with user name and password.</summary>
    public static byte[] Connect(string clientId, bool cleanSession, string user, string password)
    {
        var body = new List<byte>();
        AddText(body, "MQTT");
        body.Add(4);
        body.Add((byte)(0xC0 | (cleanSession ? 2 : 0)));
        body.AddRange([0, 60]);
        AddText(body, clientId);
        AddText(body, user);
        AddText(body, password);
        return [0x10, .. Length(body.Count), .. body];
    }

    /// <summary>PUBLISH with QoS 1, §3.3; the packet identifier stands at <paramref name="packetIdAt"/>, the payload behind it.</summary>
    public static byte[] Publish(string topic, ReadOnlySpan<byte> payload, out int packetIdAt)
    {
        var head = new List<byte>();
        AddText(head, topic);
        byte[] start = [0x32, .. Length(head.Count + 2 + payload.Length), .. head];
        packetIdAt = start.Length;
        return [.. start, 0, 0, .. payload];
    }

    public static byte[] Disconnect() => [0xE0, 0];

    /// <summary>Reads one packet off the front: its first byte and its body.</summary>
    /// <returns>False where it has not arrived whole.</returns>
    public static bool TryRead(ref ReadOnlySpan<byte> bytes, out byte first, out ReadOnlySpan<byte> body)
    {
        first = 0;
        body = default;
        int length = 0, shift = 0, at = 1;
        do
        {
            if (at >= bytes.Length)
            {
                return false;
            }

            length |= (bytes[at] & 0x7F) << shift;
            shift += 7;
        }
        while ((bytes[at++] & 0x80) != 0);

        if (bytes.Length < at + length)
        {
            return false;
        }

        first = bytes[0];
        body = bytes.Slice(at, length);
        bytes = bytes[(at + length)..];
        return true;
    }

    private static IEnumerable<byte> Length(int length)
    {
        do
        {
            yield return (byte)((length & 0x7F) | (length > 0x7F ? 0x80 : 0));
            length >>= 7;
        }
        while (length > 0);
    }

    private static void AddText(List<byte> bytes, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)utf8.Length);
        bytes.AddRange(length);
        bytes.AddRange(utf8);
    }
}
