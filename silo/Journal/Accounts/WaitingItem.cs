namespace SituationRoom.Journal.Accounts;

/// <summary>Something small that waits for a person for some minutes, whichever node it was given to.</summary>
/// <param name="Id">Its id among those of its kind.</param>
/// <param name="Value">What it is, as whoever put it there wrote it.</param>
/// <param name="EndsAt">Until when it waits, to the millisecond.</param>
public sealed record WaitingItem(string Id, byte[] Value, DateTimeOffset EndsAt);
