using System.Text;
using System.Text.Json;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Files;

/// <summary>
/// Reads a row of a table again that was kept as a rejection: below its header, as a file of its own. A row of a workbook was kept as CSV, and one that
/// came through another process's import as a JSON text.
/// </summary>
public static class KeptRow
{
    private const string WithoutHeader = "the row was kept without its header; mend the file and take it in again, the rows that were taken are recognised";

    /// <param name="feed">Its feed, as the configuration has it now.</param>
    /// <param name="message">What was kept.</param>
    /// <param name="kind">What it shall be.</param>
    public static IReadOnlyList<FeedItem> Read(FeedDefinition feed, ReadOnlyMemory<byte> message, MessageKind kind)
    {
        ArgumentNullException.ThrowIfNull(feed);
        try
        {
            var items = new FileImportReader(feed, kind).ReadAgain(Plain(message));
            return items.Count > 0 ? [.. items.Select(item => Whole(item, message))] : [new Rejection { Reason = WithoutHeader, Message = message }];
        }
        catch (InvalidDataException wrong)
        {
            // Rows that older releases kept lack their header, so that they look like another table.
            return [new Rejection { Reason = $"{wrong.Message}; or {WithoutHeader}", Message = message }];
        }
    }

    private static ReadOnlyMemory<byte> Plain(ReadOnlyMemory<byte> message)
    {
        if (message.Span.TrimStart(" \t\r\n"u8) is not [(byte)'"', ..])
        {
            return message;
        }

        try
        {
            return JsonSerializer.Deserialize<string>(message.Span) is { } text ? Encoding.UTF8.GetBytes(text) : message;
        }
        catch (JsonException)
        {
            return message;
        }
    }

    private static FeedItem Whole(FeedItem item, ReadOnlyMemory<byte> message) => item is Rejection refused ? refused with { Message = message, Head = default } : item;
}
