namespace SituationRoom.Feeds.Polling;

/// <summary>Which copy of a document is known, as HTTP tells copies apart (RFC 9110 §8.8).</summary>
/// <param name="ETag">The entity tag as sent.</param>
/// <param name="LastModified">The date as sent.</param>
internal sealed record PollCopy(string? ETag, string? LastModified)
{
    public static readonly PollCopy None = new(null, null);
}
