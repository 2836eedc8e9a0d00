namespace SituationRoom.Core.Merging;

/// <summary>Two incidents that lie near each other in place, time and category.</summary>
/// <param name="One">Index among the candidates; below <paramref name="Other"/>.</param>
/// <param name="Other">Index among the candidates.</param>
/// <param name="Metres">Between them.</param>
public readonly record struct NearPair(int One, int Other, double Metres);
