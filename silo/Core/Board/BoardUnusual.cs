namespace SituationRoom.Core.Board;

/// <summary>How unusual the last hour of a cell is against its typical.</summary>
/// <param name="District">District number, or −1 for the whole city.</param>
/// <param name="Category">Number of a top category, or −1 for all.</param>
/// <param name="Level">−2 (z below −2), −1 (−2…−1), 0 (±1), 1 (1…2), 2 (2…3), 3 (above 3); 9 withdraws the cell.</param>
/// <param name="Percent">The last hour against the typical, in whole percent above (or, negative, below) it.</param>
public sealed record BoardUnusual(int District, int Category, int Level, int Percent);
