namespace SituationRoom.Engine.Shifts;

/// <summary>When a shift is.</summary>
/// <param name="Start">Its first moment.</param>
/// <param name="End">The first moment of the next one.</param>
public sealed record ShiftTimes(DateTimeOffset Start, DateTimeOffset End);
