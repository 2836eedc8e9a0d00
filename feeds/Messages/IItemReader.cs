using SituationRoom.Reports;

namespace SituationRoom.Feeds.Messages;

/// <summary>Reads one item of a message; what surrounds items is the business of <see cref="ItemFraming"/>.</summary>
internal interface IItemReader
{
    /// <param name="bytes">Valid UTF-8 that begins with an opening brace; more may follow the item.</param>
    /// <param name="kind">What the item shall be.</param>
    /// <param name="item">The report or reading; null where it is refused.</param>
    /// <param name="reason">Why it is refused; null where it is not.</param>
    /// <returns>How many bytes the item takes; -1 where they are not JSON.</returns>
    int Read(ReadOnlySpan<byte> bytes, MessageKind kind, out FeedItem? item, out Fault? reason);
}
