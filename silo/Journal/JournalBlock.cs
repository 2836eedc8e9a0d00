namespace SituationRoom.Journal;

/// <summary>Entries that were committed together.</summary>
/// <param name="FirstPosition">Position of the first.</param>
/// <param name="Count">How many.</param>
/// <param name="JournaledAt">When, UTC, by the writer's clock.</param>
/// <param name="Payload">The entries, each with its length before it.</param>
public readonly record struct JournalBlock(long FirstPosition, int Count, DateTimeOffset JournaledAt, ReadOnlyMemory<byte> Payload);
