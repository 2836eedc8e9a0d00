namespace SituationRoom.Journal;

/// <summary>What lies in a journal's archives.</summary>
/// <param name="Bytes">How many bytes they take up, packed.</param>
/// <param name="Last">Position of the last archived entry; 0 where there is none.</param>
/// <param name="Until">When it was committed, UTC; null where there is none.</param>
public readonly record struct ArchivedVolume(long Bytes, long Last, DateTimeOffset? Until);
