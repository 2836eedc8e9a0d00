using System.Security.Cryptography;
using System.Text;

namespace SituationRoom.Feeds.Files.Importing;

/// <summary>Names of what is written beside a file. File systems take 255 bytes, and a Cyrillic letter has two.</summary>
internal static class SideName
{
    /// <summary>Room for the longest ending that is put behind a name.</summary>
    public static readonly int Ending = ".rejected.ndjson".Length;

    private const int MostBytes = 255;
    private const int HashBytes = 4;

    /// <summary>The name itself where it leaves so much room; else its beginning and a hash of it whole, so that no two become one.</summary>
    /// <param name="name">A file's name, without its directory.</param>
    /// <param name="room">Bytes of what is put behind it.</param>
    public static string Of(string name, int room)
    {
        if (Encoding.UTF8.GetByteCount(name) + room <= MostBytes)
        {
            return name;
        }

        var hash = "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, HashBytes));
        var (length, bytes) = (0, room + hash.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MostBytes)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return name[..length] + hash;
    }
}
