namespace SituationRoom.Gateway.Api;

/// <summary>How it goes with telling somebody outside that the room lives.</summary>
/// <param name="IsOn">Whether the configuration names an address.</param>
/// <param name="LastSuccessAt">When it was last taken there, since this start.</param>
/// <param name="LastFailureAt">When an attempt last failed, since this start.</param>
/// <param name="Failure">Why it did.</param>
public sealed record HeartbeatView(bool IsOn, DateTimeOffset? LastSuccessAt, DateTimeOffset? LastFailureAt, string? Failure);
