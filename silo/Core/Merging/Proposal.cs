namespace SituationRoom.Core.Merging;

/// <summary>Incidents that may be one problem.</summary>
/// <param name="Keys">Their keys, the earliest first.</param>
/// <param name="Score">From 0 to 1, of the pair that is most alike.</param>
/// <param name="Reasons">Why, for each incident after the first: its likeness to the one before it that it is most alike to.</param>
public sealed record Proposal(IReadOnlyList<int> Keys, double Score, IReadOnlyList<ProposalReason> Reasons);
