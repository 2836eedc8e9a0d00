using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Mending;

/// <summary>What somebody wants done to an incident.</summary>
/// <param name="Incident">Which.</param>
/// <param name="Version">The version by hand that the person saw; 0 where nobody had touched it.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, Unix ms.</param>
public sealed record HandCommand(IncidentName Incident, int Version, Actor By, long At)
{
    /// <summary>The idempotency key.</summary>
    public string? Key { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
