namespace SituationRoom.Core.Trail;

/// <summary>Where an alert stands on the hand-over sheet: each stands once.</summary>
public enum SheetSection
{
    /// <summary>Nobody has acknowledged it, whether its condition lasts or not.</summary>
    Unacknowledged = 0,

    /// <summary>It has an owner.</summary>
    Assigned = 1,

    /// <summary>Somebody has seen it, and nobody owns it; latched ones included.</summary>
    Acknowledged = 2,
    Shelved = 3,
    Suppressed = 4,
    OutOfService = 5,
}
