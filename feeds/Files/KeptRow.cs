using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Files;

/// <summary>
/// Reads a row of a table again that was kept as a rejection: below its header, as a file of its own. A row of a workbook was kept as CSV, and one that
/// another process's import sent as an object with the text of the row.
/// </summary>
public static class KeptRow
{
    private static readonly Fault WithoutHeader = Fault.Of(FaultCode.RowWithoutHeader);

    /// <summary>A row that was refused here, as an import sends it to a server: an object that is no report, so that the server refuses and keeps it.</summary>
    public static byte[] Sent(Rejection row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return JsonSerializer.SerializeToUtf8Bytes(new SentRow(Encoding.UTF8.GetString(row.WithHead().Message.Span)));
    }

    /// <summary>Whether a message is a row that an import sent.</summary>
    public static bool IsSent(ReadOnlySpan<byte> message) => RowOf(message) is not null;

    /// <summary>Whether a message looks like a row as it is kept: below its header, or a workbook's.</summary>
    public static bool IsTable(ReadOnlySpan<byte> message) =>
        message.StartsWith(Encoding.UTF8.GetBytes(XlsxImport.KeptAs)) || message.TrimEnd("\r\n"u8).Contains((byte)'\n');

    /// <summary>Reads it again.</summary>
    /// <param name="feed">Its feed, as the configuration has it now.</param>
    /// <param name="message">What was kept.</param>
    /// <param name="kind">What it shall be.</param>
    public static IReadOnlyList<FeedItem> Read(FeedDefinition feed, ReadOnlyMemory<byte> message, MessageKind kind)
    {
        ArgumentNullException.ThrowIfNull(feed);
        try
        {
            var items = new FileImportReader(feed, kind).ReadAgain(Plain(message));
            return items.Count > 0 ? [.. items.Select(item => Whole(item, message))] : [new Rejection { Why = WithoutHeader, Message = message }];
        }
        catch (InvalidDataException wrong)
        {
            // Rows that older releases kept lack their header, so that they look like another table.
            return [new Rejection { Why = Fault.Of(FaultCode.Also, wrong.Message, WithoutHeader), Message = message }];
        }
    }

    private static ReadOnlyMemory<byte> Plain(ReadOnlyMemory<byte> message)
    {
        return RowOf(message.Span) is { } text ? Encoding.UTF8.GetBytes(text) : message;
    }

    /// <summary>The text of a row that was sent: an object of that one member, so that a source with a field of this name is no table.</summary>
    private static string? RowOf(ReadOnlySpan<byte> message)
    {
        if (!message.StartsWith("{\"row\":\""u8))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<SentRow>(message)?.Row;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FeedItem Whole(FeedItem item, ReadOnlyMemory<byte> message) => item is Rejection refused ? refused with { Message = message, Head = default } : item;

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    private sealed record SentRow([property: JsonPropertyName("row")] string Row);
}
