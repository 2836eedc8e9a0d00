namespace SituationRoom.Engine.Problems;

/// <summary>How a decision about incidents ended.</summary>
public enum ProblemStatus
{
    /// <summary>It is durable and counts.</summary>
    Done,

    /// <summary>It was so already; nothing was written.</summary>
    AlreadySo,

    /// <summary>An incident is not held, or too many would be one problem.</summary>
    Impossible,

    /// <summary>The journal can't be written now.</summary>
    Unavailable,
}
