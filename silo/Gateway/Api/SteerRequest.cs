namespace SituationRoom.Gateway.Api;

/// <summary>What the lead asks of walls; at least one of scene, panel, silence and the end of a take-over is needed.</summary>
/// <param name="Scene">overview, map, matrix or alerts; own: what the wall's address says.</param>
/// <param name="Silence">true: no sound for two minutes, but of a new S1; false: sound again.</param>
/// <param name="Minutes">For how long the scene takes over, 1 to 120: then the walls go back by themselves to what they showed; left out: it stays.</param>
/// <param name="EndTakeOver">true: scenes that took over end now.</param>
/// <param name="Panel">Which part of a wall of several screens it shows, 1of2 to 4of4; 1of1: the whole; own: what the wall's address says. Names of walls, not *, but for the last two.</param>
public sealed record SteerRequest(string? Scene, bool? Silence, int? Minutes = null, bool? EndTakeOver = null, string? Panel = null);
