namespace SituationRoom.Core.Merging;

/// <summary>Why an incident belongs to a proposal.</summary>
/// <param name="Key">The incident.</param>
/// <param name="To">The one that it is alike to.</param>
/// <param name="Likeness">How.</param>
public sealed record ProposalReason(int Key, int To, PairLikeness Likeness);
