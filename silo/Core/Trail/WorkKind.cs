namespace SituationRoom.Core.Trail;

/// <summary>What was planned. Stands in the journal by its name.</summary>
public enum WorkKind
{
    /// <summary>Planned works: a repair, a shut-off, an inspection.</summary>
    Works = 0,

    /// <summary>An event: a holiday, a race, a visit.</summary>
    Event = 1,
}
