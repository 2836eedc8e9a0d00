namespace SituationRoom.Reports;

/// <summary>
/// One normalised observation about an incident, as the source gave it. A null member was not given: it is filled in by
/// the fold (from an earlier report of the same incident, else by the default) and marked as filled in.
/// </summary>
public sealed record Report : FeedItem
{
    /// <summary>The source's own identity of the incident; 1 to 200 characters, unique within the feed.</summary>
    public required string Id { get; init; }

    /// <summary>The source's revision of the incident; null orders by <see cref="OccurredAt"/>, then by arrival.</summary>
    public long? Revision { get; init; }

    /// <summary>The source's time (canonical <c>at</c>), UTC.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    public IncidentKind? Kind { get; init; }

    public IncidentStatus? Status { get; init; }

    public Severity? Severity { get; init; }

    public Mode? Mode { get; init; }

    /// <summary>Category as given: a code or an alias. Placing turns it into a code of the tree.</summary>
    public string? Category { get; init; }

    /// <summary>
    /// A category that somebody else's rules took from the words of the report: a code or an alias. It yields to any that is given, as one that rules of
    /// this room find in the words does; null: this room's rules look. No part of the content by which a repeat is known.
    /// </summary>
    public string? CategoryByWords { get; init; }

    /// <summary>Through which kind of ear it was heard, where the source says so itself; null: that of the feed.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Districts as given: codes or aliases; usually one, more where an incident lies over several.</summary>
    public IReadOnlyList<string> Districts { get; init; } = [];

    /// <summary>WGS 84 degrees; both or neither.</summary>
    public double? Latitude { get; init; }

    /// <summary>WGS 84 degrees; both or neither.</summary>
    public double? Longitude { get; init; }

    public string? Address { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Department { get; init; }

    /// <summary>Who took the report at the source (canonical <c>receivedBy</c>).</summary>
    public string? ReceivedBy { get; init; }

    /// <summary>The norm's deadline, UTC.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>The date promised to the citizen, UTC.</summary>
    public DateTimeOffset? Promised { get; init; }

    public Casualties? People { get; init; }

    public IReadOnlyList<string> Links { get; init; } = [];

    public Person? Person { get; init; }

    /// <summary>Where it was followed from; null where it was not. No part of what the source said.</summary>
    public FollowedFrom? From { get; init; }

    /// <summary>Members of the message that are not known, kept: name to value as JSON text.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Extras { get; init; } = [];
}
