using SituationRoom.Engine.Rejections;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Open311.Door;
using SituationRoom.Feeds.Webhooks;
using SituationRoom.Reports;

namespace SituationRoom.Host.Serving;

/// <summary>Reads a rejected message again by its feed's present configuration: the parser of its documents, or of its messages.</summary>
internal sealed class RejectionParser(IFeedDirectory feeds, Open311Door open311) : IRejectionParser
{
    public IReadOnlyList<FeedItem>? Read(string feed, ReadOnlyMemory<byte> message, bool? isReading, bool isKept)
    {
        if (feeds.Find(feed) is not { } definition)
        {
            return null;
        }

        if (KeptReport.Read(message, isKept) is { } kept)
        {
            return kept;
        }

        if (DocumentParsers.FormatOf(definition) is { } format && format != DocumentFormat.Json)
        {
            return DocumentParsers.For(definition).Parse(message).Items;
        }

        if (WebhookParsers.For(definition) is { } chat)
        {
            var told = chat.Parse(message);
            return told.OnlyWhereHeld ? [new Rejection { Why = Fault.Of(FaultCode.OnlyChanges), Message = message }] : told.Items;
        }

        if (IsRow(definition, message.Span))
        {
            return KeptRow.Read(definition, message, isReading == true ? MessageKind.Readings : MessageKind.Reports);
        }

        if (definition.Door == FeedDoor.Open311 && !IsJson(message.Span))
        {
            return open311.ReadAgain(definition, message);
        }

        var kinds = isReading switch
        {
            true => [MessageKind.Readings],
            false => [MessageKind.Reports],
            null => (MessageKind[])[MessageKind.Reports, MessageKind.Readings],
        };
        IReadOnlyList<FeedItem>? refused = null;
        foreach (var kind in kinds)
        {
            var items = Read(definition, message, kind);
            if (items.Any(item => item is not Rejection))
            {
                return items;
            }

            refused ??= items;
        }

        return refused;
    }

    /// <summary>As a whole message; else as one item of it, which is kept without what it came in.</summary>
    private static List<FeedItem> Read(FeedDefinition feed, ReadOnlyMemory<byte> message, MessageKind kind)
    {
        var whole = Parse(MessageParsers.For(feed), message, kind);
        if (feed.Mapping?.Items is not { } envelope || whole.Any(item => item is not Rejection))
        {
            return whole;
        }

        var item = Parse(MessageParsers.ForItem(feed), message, kind);
        var isItem = item.Any(read => read is not Rejection) || whole is [Rejection { Why.Code: FaultCode.NoItemsArray }];
        return isItem ? item : whole;
    }

    /// <summary>Whether it is a row of a table: an import brings tables into feeds of any door, known there by the shape in which their rows are kept.</summary>
    private static bool IsRow(FeedDefinition feed, ReadOnlySpan<byte> message) => feed.Door is FeedDoor.File or FeedDoor.Folder
        ? !IsJson(message) || KeptRow.IsSent(message)
        : KeptRow.IsSent(message) || (feed.Mapping is not null && feed.Door != FeedDoor.Open311 && !IsJson(message) && KeptRow.IsTable(message));

    private static bool IsJson(ReadOnlySpan<byte> message) => message.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];

    private static List<FeedItem> Parse(IMessageParser parser, ReadOnlyMemory<byte> message, MessageKind kind)
    {
        var items = new List<FeedItem>();
        parser.Parse(message, MessageForm.Json, kind, items);
        return items;
    }
}
