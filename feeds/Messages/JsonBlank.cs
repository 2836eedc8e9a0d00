namespace SituationRoom.Feeds.Messages;

/// <summary>JSON's white space (RFC 8259 §2).</summary>
internal static class JsonBlank
{
    /// <summary>The index of the first byte from <paramref name="at"/> on that is not white space; the length where there is none.</summary>
    public static int Skip(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }

    public static bool IsAll(ReadOnlySpan<byte> bytes) => Skip(bytes, 0) == bytes.Length;
}
