using SituationRoom.Reports;

namespace SituationRoom.Feeds.Messages;

/// <summary>
/// Bytes to reports, readings and rejections. Never throws for what a sender sent. Safe for any number of threads;
/// keeps no reference to the message, so that its buffer may be used again at once.
/// </summary>
public interface IMessageParser
{
    /// <summary>
    /// Appends one item for each item of the message, in order: a report (or a reading, as <paramref name="kind"/> has it),
    /// or a <see cref="Rejection"/> of that item alone.
    /// </summary>
    /// <returns>
    /// False where the message is not JSON at all. For <see cref="MessageForm.Json"/> exactly one rejection of the whole
    /// message was appended then; for <see cref="MessageForm.Ndjson"/> one for each line.
    /// </returns>
    bool Parse(ReadOnlyMemory<byte> message, MessageForm form, MessageKind kind, List<FeedItem> items);
}
