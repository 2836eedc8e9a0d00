using System.Text;

namespace SituationRoom.Feeds.Messages;

/// <summary>JSON comes in UTF-8 (RFC 8259 §8.1); some senders still write UTF-16, with a byte order mark or without.</summary>
internal static class JsonEncoding
{
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>The message in UTF-8: the same bytes, or in place of UTF-16 others. What is broken UTF-16 stays as it is, and is no JSON then.</summary>
    public static ReadOnlyMemory<byte> Utf8(ReadOnlyMemory<byte> message)
    {
        if (Of(message.Span) is not { } encoding)
        {
            return message;
        }

        try
        {
            var text = encoding.GetString(message.Span);
            return Encoding.UTF8.GetBytes(text.StartsWith('\uFEFF') ? text[1..] : text);
        }
        catch (DecoderFallbackException)
        {
            return message;
        }
    }

    /// <summary>Whether a message that begins so is UTF-16: by its mark, or by the zeros between its first two letters, which JSON has in ASCII.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> start) => Of(start) is not null;

    private static UnicodeEncoding? Of(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, ..] => LittleEndian,
        [0xFE, 0xFF, ..] => BigEndian,
        [not 0, 0, not 0, 0, ..] => LittleEndian,
        [0, not 0, 0, not 0, ..] => BigEndian,
        _ => null,
    };
}
