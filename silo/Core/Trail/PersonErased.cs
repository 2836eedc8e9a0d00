using SituationRoom.Core.Merging;

namespace SituationRoom.Core.Trail;

/// <summary>The personal data of an incident were erased by request: their key is destroyed, and none is kept for it ever again.</summary>
public sealed record PersonErased : TrailEvent
{
    /// <summary>Whose person it was.</summary>
    public required IncidentName Incident { get; init; }
}
