namespace SituationRoom.Core.Board;

/// <summary>The readiness mode in force, as every wall's header shows it.</summary>
/// <param name="Mode">everyday, heightened or emergency.</param>
/// <param name="Version">Counts the settings; the command that sets another one bears it.</param>
/// <param name="Since">Since when, Unix ms; null: none was ever set.</param>
/// <param name="Scenes">Which scene a wall shows in this mode, as configured: [wall's name or *, scene]; a wall that is not named shows its own.</param>
public sealed record BoardReadiness(string Mode, int Version, long? Since, string[][] Scenes);
