using SituationRoom.Core.Merging;

namespace SituationRoom.Core.Trail;

/// <summary>Somebody asked to see personal data. It is durable before they are shown; they themselves are never in it.</summary>
public sealed record PersonalRead : TrailEvent
{
    /// <summary>The incident whose person was shown; null where it was the bytes of a rejection.</summary>
    public IncidentName? Incident { get; init; }

    /// <summary>The id of the rejection whose bytes were shown; null where it was an incident.</summary>
    public string? Rejection { get; init; }
}
