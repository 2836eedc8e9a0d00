using System.Buffers;

namespace SituationRoom.Feeds.Messages;

/// <summary>Finds where a value that the JSON reader refused ends, by its brackets and quotes alone.</summary>
internal static class JsonScanner
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[],"u8);
    private static readonly SearchValues<byte> InString = SearchValues.Create("\"\\"u8);

    /// <param name="bytes">Bytes that begin with the value.</param>
    /// <param name="deepest">How deep objects and arrays were nested in it.</param>
    /// <returns>The index of the first comma or <c>]</c> outside the value's own brackets; -1 where there is none.</returns>
    public static int EndOfItem(ReadOnlySpan<byte> bytes, out int deepest)
    {
        var depth = 0;
        deepest = 0;
        var at = 0;
        while (true)
        {
            var next = bytes[at..].IndexOfAny(Structure);
            if (next < 0)
            {
                return -1;
            }

            at += next;
            switch (bytes[at])
            {
                case (byte)'"':
                    at = EndOfString(bytes, at + 1);
                    break;
                case (byte)'{' or (byte)'[':
                    deepest = Math.Max(deepest, ++depth);
                    at++;
                    break;
                case (byte)',' when depth == 0:
                case (byte)']' when depth == 0:
                    return at;
                case (byte)'}' or (byte)']':
                    depth = Math.Max(0, depth - 1);
                    at++;
                    break;
                default:
                    at++;
                    break;
            }

            if (at < 0)
            {
                return -1;
            }
        }
    }

    private static int EndOfString(ReadOnlySpan<byte> bytes, int at)
    {
        while (true)
        {
            var next = bytes[at..].IndexOfAny(InString);
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (bytes[at] == '"')
            {
                return at + 1;
            }

            // A backslash takes the next byte with it.
            at += 2;
            if (at > bytes.Length)
            {
                return -1;
            }
        }
    }
}
