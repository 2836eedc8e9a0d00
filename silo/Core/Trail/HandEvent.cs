using SituationRoom.Core.Merging;

namespace SituationRoom.Core.Trail;

/// <summary>Somebody entered an incident, followed it up or mended it.</summary>
public abstract record HandEvent : TrailEvent
{
    /// <summary>Which incident.</summary>
    public required IncidentName Incident { get; init; }

    /// <summary>How often it was touched by hand, this time included.</summary>
    public required int Version { get; init; }

    /// <summary>The command's idempotency key.</summary>
    public string? Key { get; init; }
}
