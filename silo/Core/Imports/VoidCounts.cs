namespace SituationRoom.Core.Imports;

/// <summary>What making an import void comes to.</summary>
/// <param name="Reports">Reports that are held and would be void.</param>
/// <param name="Gone">Incidents that it alone told of.</param>
/// <param name="Open">How many of those are open.</param>
/// <param name="Kept">Incidents that others told of, too.</param>
/// <param name="Rejections">Its rejections that are open.</param>
public sealed record VoidCounts(int Reports, int Gone, int Open, int Kept, int Rejections);
