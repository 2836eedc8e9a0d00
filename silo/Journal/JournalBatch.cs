namespace SituationRoom.Journal;

/// <summary>Entries to be committed together.</summary>
/// <param name="JournaledAt">The writer's time, UTC; the same for all of them.</param>
/// <param name="Count">How many entries, at least one.</param>
/// <param name="Payload">The entries, each with its length before it, as the entry's codec writes them; only valid during the call.</param>
public readonly record struct JournalBatch(DateTimeOffset JournaledAt, int Count, ReadOnlyMemory<byte> Payload);
