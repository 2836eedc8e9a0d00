namespace SituationRoom.Core.Trail;

/// <summary>A hand-over began; its id is <c>h</c> and the position of this entry. Until both have signed, both are on duty.</summary>
public sealed record HandoverBegun : ShiftEvent
{
    /// <summary>Who hands over.</summary>
    public required Actor Outgoing { get; init; }

    /// <summary>The post that is handed over.</summary>
    public required string Post { get; init; }

    /// <summary>What is handed over, as it stood.</summary>
    public required HandoverSheet Sheet { get; init; }
}
