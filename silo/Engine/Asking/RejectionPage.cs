namespace SituationRoom.Engine.Asking;

/// <summary>A page of rejections.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="Next">Where there may be more: the next query's <see cref="RejectionQuery.Before"/>.</param>
public sealed record RejectionPage(IReadOnlyList<RejectionSummary> Items, long? Next);
