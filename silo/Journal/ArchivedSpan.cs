namespace SituationRoom.Journal;

/// <summary>Entries that have moved into an archive.</summary>
/// <param name="First">Position of the first.</param>
/// <param name="Last">Position of the last.</param>
/// <param name="Until">When the last was committed, UTC.</param>
public readonly record struct ArchivedSpan(long First, long Last, DateTimeOffset Until);
