namespace SituationRoom.Gateway.Api;

/// <summary>A hand-over that is broken off.</summary>
/// <param name="Reason">Why.</param>
internal sealed record HandoverAbandonRequest(string? Reason);
