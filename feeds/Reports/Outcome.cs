namespace SituationRoom.Reports;

/// <summary>What became of one item of a delivery.</summary>
public enum OutcomeKind : byte
{
    /// <summary>Durable in the journal and new.</summary>
    Accepted,

    /// <summary>Its content was known already; nothing changed.</summary>
    Duplicate,

    /// <summary>Kept in the journal as a rejection, under the id given.</summary>
    Rejected,
}

/// <summary>The outcome of one item.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Why">Why it was rejected; null otherwise.</param>
/// <param name="RejectionId">Under which id the rejection is kept; null otherwise.</param>
public readonly record struct Outcome(OutcomeKind Kind, Fault? Why = null, string? RejectionId = null)
{
    /// <summary>Why it was rejected, in one English sentence; null otherwise.</summary>
    public string? Reason => Why?.English();
}
