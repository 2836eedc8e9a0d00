namespace SituationRoom.Core.Shifts;

/// <summary>What the last hand-over said of an alert.</summary>
/// <param name="Accepted">Whether the incoming shift took it over.</param>
/// <param name="At">When it was closed: later acknowledgements are none of its business.</param>
/// <param name="NextStart">Start of the shift that took it over.</param>
public readonly record struct Acceptance(bool Accepted, DateTimeOffset At, DateTimeOffset NextStart);
