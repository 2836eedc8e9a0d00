namespace SituationRoom.Core.Alerts;

/// <summary>Where an alert stands in its life (ISA-18.2). Assigned, escalated and resolved are a second axis.</summary>
public enum AlertState
{
    Normal = 0,
    Unacknowledged = 1,
    Acknowledged = 2,

    /// <summary>The condition is gone, and nobody has seen it.</summary>
    ReturnedUnacknowledged = 3,

    /// <summary>The condition of an S1 is gone; it stays until somebody resolves it.</summary>
    Latched = 4,
    Shelved = 5,

    /// <summary>A parent alert is active, or the feed behind it is dead.</summary>
    SuppressedByDesign = 6,
    OutOfService = 7,
}
