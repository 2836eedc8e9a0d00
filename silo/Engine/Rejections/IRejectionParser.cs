using SituationRoom.Reports;

namespace SituationRoom.Engine.Rejections;

/// <summary>Reads a rejected message again by what its feed's configuration says now. The engine knows no format.</summary>
public interface IRejectionParser
{
    /// <summary>The items of the message, in order; null where the configuration does not name the feed any more.</summary>
    /// <param name="feed">The feed's id.</param>
    /// <param name="message">As it arrived.</param>
    /// <param name="isReading">Whether it was meant as a reading; null where that is not known.</param>
    /// <param name="isKept">Whether the room itself wrote it, of a report that it had understood and refused; else nothing in it may claim so.</param>
    IReadOnlyList<FeedItem>? Read(string feed, ReadOnlyMemory<byte> message, bool? isReading, bool isKept);
}
