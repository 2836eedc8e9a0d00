namespace SituationRoom.Gateway.Api;

/// <summary>A readiness mode that is wanted.</summary>
/// <param name="Mode">everyday, heightened or emergency.</param>
/// <param name="Version">The version that was seen: how often a mode was set.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Confirmed">Whether the person confirmed it; an emergency needs it.</param>
internal sealed record ReadinessRequest(string? Mode, int? Version, string? Reason, bool? Confirmed);
