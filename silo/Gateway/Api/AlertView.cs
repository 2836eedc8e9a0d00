namespace SituationRoom.Gateway.Api;

/// <summary>An alert as the API lists it.</summary>
/// <param name="Id">The alert's id.</param>
public sealed record AlertView(string Id);
