using System.Text.Json;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Messages;

/// <summary>A report that was understood and yet refused, as it is kept: canonical JSON under a name of its own, whatever its feed's messages are.</summary>
public static class KeptReport
{
    private static readonly ItemFraming Canonical = new ItemFraming(new CanonicalItemReader());

    private static ReadOnlySpan<byte> Head => "{\"situationroom.report\":"u8;

    /// <summary>Writes it.</summary>
    public static void Write(Report report, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WritePropertyName("situationroom.report"u8);
        CanonicalWriter.Write(report, writer);
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null where a message is something else.</summary>
    public static IReadOnlyList<FeedItem>? Read(ReadOnlyMemory<byte> message)
    {
        if (!message.Span.StartsWith(Head) || message.Span[^1] != (byte)'}')
        {
            return null;
        }

        var items = new List<FeedItem>();
        Canonical.Parse(message[Head.Length..^1], MessageForm.Json, MessageKind.Reports, items);
        return items;
    }
}
