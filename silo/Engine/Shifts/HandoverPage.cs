namespace SituationRoom.Engine.Shifts;

/// <summary>A page of hand-overs.</summary>
/// <param name="Items">The newest first.</param>
/// <param name="Next">What to give as <c>before</c> for the next page; null: there is none.</param>
public sealed record HandoverPage(IReadOnlyList<HandoverSummary> Items, long? Next);
