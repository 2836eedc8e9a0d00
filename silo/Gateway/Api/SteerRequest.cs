namespace SituationRoom.Gateway.Api;

/// <summary>What the lead asks of walls; at least one member is needed.</summary>
/// <param name="Scene">overview, map, matrix or alerts; own: what the wall's address says.</param>
/// <param name="Silence">true: no sound for two minutes, but of a new S1; false: sound again.</param>
public sealed record SteerRequest(string? Scene, bool? Silence);
