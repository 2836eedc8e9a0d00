namespace SituationRoom.Engine.Asking;

/// <summary>The rolled-up counts of one cell.</summary>
/// <param name="District">Code, or <c>*</c> for the whole city.</param>
/// <param name="Category">Code, or <c>*</c> for all.</param>
/// <param name="Tallies">In the order of <see cref="Core.Board.Tally"/>.</param>
/// <param name="OpenByChannel">Channel number to open incidents.</param>
/// <param name="OpenBySeverity">Severity number to open incidents.</param>
public sealed record CellCounts(string District, string Category, int[] Tallies, int[] OpenByChannel, int[] OpenBySeverity);
