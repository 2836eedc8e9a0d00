namespace SituationRoom.Engine.Trail;

/// <summary>What became of an event.</summary>
/// <param name="Position">Where it lies; 0 where it was not taken.</param>
/// <param name="Refusal">Why it was not taken, in one English sentence; null where it was.</param>
public sealed record TrailResult(long Position, string? Refusal);
