namespace SituationRoom.Gateway.Api;

/// <summary>Works that are not to be.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="Reason">Why, or null.</param>
internal sealed record WorkCancelRequest(int? Version, string? Reason);
