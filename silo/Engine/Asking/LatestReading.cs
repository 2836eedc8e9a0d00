namespace SituationRoom.Engine.Asking;

/// <summary>The newest reading of a key.</summary>
/// <param name="Feed">The feed's id.</param>
/// <param name="Key">What is measured.</param>
/// <param name="At">When, by the source.</param>
/// <param name="Value">In <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit, or null.</param>
/// <param name="District">The district's code, or null.</param>
public sealed record LatestReading(string Feed, string Key, DateTimeOffset At, double Value, string? Unit, string? District);
