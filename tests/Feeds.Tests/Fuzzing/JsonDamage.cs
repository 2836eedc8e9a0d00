using System.Text;

namespace SituationRoom.Feeds.Tests.Fuzzing;

/// <summary>Spoils JSON at random: bytes, cuts, repetitions, pieces that parsers stumble over, and values exchanged.</summary>
internal static class JsonDamage
{
    private static readonly byte[][] Pieces =
    [
        .. ((string[])
        [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "\\ufffe", "null", "1e999", "-", "\n", "\r\n", "\uFEFF", "id",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "\"at\":", "{\"id\":1}",
        ]).Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0x00],
    ];

    private static readonly byte[][] Values =
        [.. ((string[])["null", "true", "0", "-1", "1", "9223372036854775807", "9223372036854775808", "1e999", "\"\"", "\" \"", "\"\\ud800\"", "\"a\\ufffeb\"", "[]", "[[]]", "{}", "\"45 200\""]).Select(Encoding.UTF8.GetBytes)];

    /// <param name="whole">A good message.</param>
    /// <param name="random">Decides everything.</param>
    public static byte[] Of(byte[] whole, Random random)
    {
        var message = whole.ToList();
        for (var wounds = random.Next(6); wounds >= 0 && message.Count > 0; wounds--)
        {
            var at = random.Next(message.Count);
            switch (random.Next(6))
            {
                case 0:
                    message[at] = (byte)random.Next(256);
                    break;
                case 1:
                    message.RemoveRange(at, Math.Min(random.Next(1, 40), message.Count - at));
                    break;
                case 2:
                    message.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 3:
                    message.InsertRange(at, message.GetRange(random.Next(at + 1), Math.Min(20, message.Count - at)));
                    break;
                default:
                    Exchange(message, at, Values[random.Next(Values.Length)]);
                    break;
            }
        }

        return [.. message];
    }

    // Puts another value after the next colon, so that the message often stays JSON.
    private static void Exchange(List<byte> message, int from, byte[] value)
    {
        var begin = message.IndexOf((byte)':', from) + 1;
        var end = begin > 0 ? message.FindIndex(begin, one => one is (byte)',' or (byte)'}') : -1;
        if (end >= begin && begin > 0)
        {
            message.RemoveRange(begin, end - begin);
            message.InsertRange(begin, value);
        }
    }
}
