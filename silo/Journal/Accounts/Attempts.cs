namespace SituationRoom.Journal.Accounts;

/// <summary>Wrong passwords under one name.</summary>
/// <param name="Failures">How many since <paramref name="Since"/>.</param>
/// <param name="Since">When the first of them was.</param>
/// <param name="LockedUntil">Until when no password opens it.</param>
/// <param name="Locks">How often it was locked since the right password last opened it.</param>
/// <param name="At">When the last attempt was.</param>
public sealed record Attempts(int Failures, DateTimeOffset Since, DateTimeOffset LockedUntil, int Locks, DateTimeOffset At);
