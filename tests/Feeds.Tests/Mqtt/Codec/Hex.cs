using System.Buffers;

namespace SituationRoom.Feeds.Tests.Mqtt.Codec;

/// <summary>Packets as they stand in a test: hexadecimal with blanks.</summary>
internal static class Hex
{
    public static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>What an encoder writes, in the same form without blanks.</summary>
    public static string Of(Action<IBufferWriter<byte>> encode)
    {
        var output = new ArrayBufferWriter<byte>();
        encode(output);
        return Convert.ToHexString(output.WrittenSpan);
    }

    public static string Plain(string hex) => hex.Replace(" ", "", StringComparison.Ordinal);
}
