namespace SituationRoom.Core.Shifts;

/// <summary>Why something about shifts is not done.</summary>
public enum ShiftRefusalKind
{
    /// <summary>There is no such post, hand-over or item.</summary>
    Unknown,

    /// <summary>It is not possible as things stand.</summary>
    Impossible,

    /// <summary>It is for another person or role.</summary>
    NotForYou,

    /// <summary>Another was first.</summary>
    Taken,
}
