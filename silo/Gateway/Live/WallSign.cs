namespace SituationRoom.Gateway.Live;

/// <summary>What a wall last said of itself.</summary>
/// <param name="At">When, by the server's clock.</param>
/// <param name="ClockOff">How far the screen's own clock is ahead of it, ms; null: not known.</param>
public sealed record WallSign(DateTimeOffset At, long? ClockOff);
