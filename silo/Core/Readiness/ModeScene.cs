using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Readiness;

/// <summary>Which scene a wall shows in a mode.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Wall">The wall's name; an asterisk: every wall that is not named.</param>
/// <param name="Scene">The scene's word.</param>
public sealed record ModeScene(ReadinessMode Mode, string Wall, string Scene);
