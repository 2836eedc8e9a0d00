namespace SituationRoom.Core.Trail;

/// <summary>A person asked for the personal data of more incidents than one may within an hour, and was refused: an entry an hour, however often.</summary>
public sealed record PersonalReadsLimited : TrailEvent
{
    /// <summary>How many incidents one may open within an hour.</summary>
    public required int Limit { get; init; }
}
