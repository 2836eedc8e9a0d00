using SituationRoom.Reports;

namespace SituationRoom.Feeds.Chats;

/// <summary>A message, post or comment, whatever the platform.</summary>
internal sealed record ChatPost
{
    /// <summary>The incident's identity; holds no person's number.</summary>
    public required string Id { get; init; }

    public long? Revision { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Open for a new message; null where only its content is told.</summary>
    public IncidentStatus? Status { get; init; }

    public string? Text { get; init; }

    /// <summary>WGS 84 degrees.</summary>
    public (double Latitude, double Longitude)? Position { get; init; }

    public string? Address { get; init; }

    public IEnumerable<string> Links { get; init; } = [];

    public ChatPerson Person { get; init; } = new();

    public ChatExtras Extras { get; init; } = new();

    /// <summary>Whether the community itself or a bot wrote it. It is for the room only with a hashtag that admits.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether there was or is a further message that it belongs to, so that it is for the room without a hashtag where the room holds that.</summary>
    public bool IsFollowUp { get; init; }
}
