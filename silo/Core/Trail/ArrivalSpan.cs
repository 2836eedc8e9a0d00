namespace SituationRoom.Core.Trail;

/// <summary>A span of time in which entries were journaled.</summary>
/// <param name="From">Unix ms, within it.</param>
/// <param name="Until">Unix ms, no longer within it.</param>
public readonly record struct ArrivalSpan(long From, long Until);
