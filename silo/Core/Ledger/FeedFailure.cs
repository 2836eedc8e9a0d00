namespace SituationRoom.Core.Ledger;

/// <summary>A failure of a feed.</summary>
/// <param name="Reason">One sentence without personal data.</param>
/// <param name="At">When it was first told, Unix ms.</param>
public sealed record FeedFailure(string Reason, long At);
