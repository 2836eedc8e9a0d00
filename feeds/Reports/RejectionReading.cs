namespace SituationRoom.Reports;

/// <summary>The bytes of a rejection were shown to somebody.</summary>
public sealed record RejectionReading(long Rejection, string By, DateTimeOffset At) : RejectionNote(Rejection, By, At);
