using SituationRoom.Journal.Entries;

namespace SituationRoom.Host.RuleTrials;

/// <summary>An entry of the journal and when its source says that it was.</summary>
/// <param name="At">Unix ms.</param>
/// <param name="Position">Its place in the journal.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">The entry as it was written.</param>
public sealed record SourceEntry(long At, long Position, EntryKind Kind, byte[] Bytes);
