namespace SituationRoom.Core.Readiness;

/// <summary>Why the mode is not set.</summary>
public enum ReadinessRefusal
{
    /// <summary>Another set it since the caller looked.</summary>
    Second = 1,

    /// <summary>An emergency is declared only with a confirmation.</summary>
    Unconfirmed = 2,

    /// <summary>The role does not lead.</summary>
    NotAllowed = 3,
}
