using System.Text;

namespace SituationRoom.Feeds.Tests.Fuzzing;

/// <summary>Spoils XML at random: bytes, cuts, repetitions, pieces that parsers stumble over, and texts of elements exchanged.</summary>
internal static class XmlDamage
{
    private static readonly byte[][] Pieces =
    [
        .. ((string[])
        [
            "<", ">", "</", "/>", "&", "&amp;", "&#0;", "&#x1F300;", "&a;", "<![CDATA[", "]]>", "<!--", "-->", "<?x?>", "\"", "'", "=", " xmlns=\"\"", " xmlns:x=\"urn:x\"",
            "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "\uFEFF", "-", "NaN", "1e999", "-91", "181", ",", " ", "\n",
            "0001-01-01T00:00:00Z", "9999-12-31T23:59:59-18:00", "2026-11-21T10:15:00", "24:60", "+99:99",
        ]).Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0x00], [0xED, 0xA0, 0x80],
    ];

    /// <summary>Texts that leave a document well-formed.</summary>
    private static readonly byte[][] Words =
    [
        .. ((string[])
        [
            "", " ", "-", "NaN", "1e999", "-91", "181", "0", ",", "a,b", "a,b,c", "1,2 3,4 5,6", "1,2 3", "Update", "Cancel", "Error", "Test", "Private", "Extreme", "AllClear",
            "0001-01-01T00:00:00Z", "9999-12-31T23:59:59-18:00", "2026-11-21T10:15:00", "2026-11-21T10:15:00-05:00", "1969-12-31T23:00:00-01:00", "24:60", "&#x1F300;&#x85;&#9;", "&lt;alert&gt;",
        ]).Select(Encoding.UTF8.GetBytes),
        Encoding.UTF8.GetBytes(new string('я', 20_000)),
    ];

    /// <param name="whole">A good document.</param>
    /// <param name="random">Decides everything.</param>
    public static byte[] Of(byte[] whole, Random random)
    {
        var bytes = whole.ToList();

        // Half of the documents stay well-formed mostly, so that what reads their meaning has its share.
        var isGentle = random.Next(2) == 0;
        for (var wounds = random.Next(5); wounds >= 0 && bytes.Count > 0; wounds--)
        {
            var at = random.Next(bytes.Count);
            switch (isGentle ? 4 + random.Next(2) : random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 60), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(at + 1), Math.Min(random.Next(200), bytes.Count - at)));
                    break;
                case 4:
                    Within(bytes, at, isGentle ? Words[random.Next(Words.Length)] : Pieces[random.Next(Pieces.Length)]);
                    break;
                default:
                    Element(bytes, at);
                    break;
            }
        }

        return [.. bytes];
    }

    // Puts a piece in place of the text after the next tag, so that the document often stays well-formed.
    private static void Within(List<byte> bytes, int from, byte[] piece)
    {
        var begin = bytes.IndexOf((byte)'>', from) + 1;
        var end = begin > 0 ? bytes.IndexOf((byte)'<', begin) : -1;
        if (end >= begin && begin > 0)
        {
            bytes.RemoveRange(begin, end - begin);
            bytes.InsertRange(begin, piece);
        }
    }

    // Leaves out the whole of a line's element, or says it twice.
    private static void Element(List<byte> bytes, int from)
    {
        var begin = bytes.IndexOf((byte)'\n', from) + 1;
        var end = begin > 0 && begin < bytes.Count ? bytes.IndexOf((byte)'\n', begin) : -1;
        if (end < 0)
        {
            return;
        }

        var line = bytes.GetRange(begin, end - begin);
        if (from % 2 == 0)
        {
            bytes.RemoveRange(begin, end - begin);
        }
        else
        {
            bytes.InsertRange(begin, line);
        }
    }
}
