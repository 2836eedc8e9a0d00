using SituationRoom.Reports;

namespace SituationRoom.Core.Ledger;

/// <summary>How a rejection was settled.</summary>
/// <param name="Outcome">Run again, or dismissed.</param>
/// <param name="By">Whose decision it was: the person's configured id.</param>
/// <param name="Reason">Why; null where nobody was asked.</param>
/// <param name="At">When, Unix ms.</param>
public sealed record KeptSettling(RejectionOutcome Outcome, string By, string? Reason, long At);
