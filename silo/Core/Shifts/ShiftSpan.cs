namespace SituationRoom.Core.Shifts;

/// <summary>One shift: from its start until that of the next.</summary>
/// <param name="Start">Its first moment, UTC.</param>
/// <param name="End">The first moment of the next one, UTC.</param>
public readonly record struct ShiftSpan(DateTimeOffset Start, DateTimeOffset End);
