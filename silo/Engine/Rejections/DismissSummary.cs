namespace SituationRoom.Engine.Rejections;

/// <summary>What became of many rejections that were dismissed with one reason.</summary>
/// <param name="Tried">How many were tried.</param>
/// <param name="Dismissed">How many of them are settled now.</param>
/// <param name="Refusals">Why others were not, each reason with how many.</param>
/// <param name="Next">Where there are more: the next call's <c>after</c>.</param>
public sealed record DismissSummary(int Tried, int Dismissed, IReadOnlyList<RerunRefusal> Refusals, string? Next);
