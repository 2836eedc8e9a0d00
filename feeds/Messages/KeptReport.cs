using System.Runtime.InteropServices;
using System.Text.Json;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Messages;

/// <summary>
/// A report that was understood and yet refused, as it is kept: canonical JSON under a name of its own, whatever its feed's messages are, and beside it what no
/// sender can say in canonical JSON: through which ear it was heard, the category by words, and where it was followed from.
/// </summary>
public static class KeptReport
{
    private const string Name = "situationroom.report";
    private static readonly ItemFraming Canonical = new ItemFraming(new CanonicalItemReader());
    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = ReportLimits.Depth + 8 };

    private static ReadOnlySpan<byte> Head => "{\"situationroom.report\":"u8;

    /// <summary>Writes it.</summary>
    public static void Write(Report report, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WritePropertyName(Name);
        CanonicalWriter.Write(report, writer);
        if (report.Channel is { } channel)
        {
            writer.WriteString("channel"u8, Vocabulary.Word(channel));
        }

        if (report.CategoryByWords is { } words)
        {
            writer.WriteString("byWords"u8, words);
        }

        if (report.From is { } from)
        {
            writer.WriteNumber("position"u8, from.Position);
            writer.WriteNumber("content"u8, from.Content);
            NormMember.Write(writer, from.Norm);
        }

        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null where a message is something else.</summary>
    /// <param name="message">The message.</param>
    /// <param name="isOwn">Whether the room itself wrote it: only then is what lies beside the canonical object believed.</param>
    public static IReadOnlyList<FeedItem>? Read(ReadOnlyMemory<byte> message, bool isOwn)
    {
        if (!message.Span.StartsWith(Head) || message.Span[^1] != (byte)'}')
        {
            return null;
        }

        if (isOwn)
        {
            using var parsed = JsonDocument.Parse(message, Bounded);
            var whole = parsed.RootElement;
            return [.. Items(JsonMarshal.GetRawUtf8Value(whole.GetProperty(Name)).ToArray()).Select(item => item is Report report ? Restored(report, whole) : item)];
        }

        return Items(message[Head.Length..^1]);
    }

    private static List<FeedItem> Items(ReadOnlyMemory<byte> canonical)
    {
        var items = new List<FeedItem>();
        Canonical.Parse(canonical, MessageForm.Json, MessageKind.Reports, items);
        return items;
    }

    private static Report Restored(Report report, JsonElement whole) => report with
    {
        Channel = whole.TryGetProperty("channel", out var word) && Vocabulary.TryChannel(word.GetString()!, out var channel) ? channel : null,
        CategoryByWords = whole.TryGetProperty("byWords", out var words) ? words.GetString() : null,
        From = whole.TryGetProperty("content", out var content)
            ? new FollowedFrom(whole.GetProperty("position").GetInt64(), content.GetUInt64()) { Norm = NormMember.Read(whole) }
            : null,
    };
}
