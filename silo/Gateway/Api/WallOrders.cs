namespace SituationRoom.Gateway.Api;

/// <summary>What a wall's page is told in answer to its report.</summary>
/// <param name="Master">Whether it makes the room's sounds from now on.</param>
/// <param name="MasterFor">For how long, ms from when it asked; it ends unless it is renewed.</param>
/// <param name="Silent">Whether no wall of the room could be heard for half a minute, though one should be.</param>
/// <param name="SilencedAt">When the lead asked for quiet, Unix ms; null where nobody has.</param>
/// <param name="Scene">The scene that the lead asks for; null: its own.</param>
/// <param name="SceneAt">When that was, Unix ms; null where nobody has.</param>
/// <param name="Panel">The part of a wall of several screens that the lead asks for, such as 1of4; 1of1: the whole; null: its own.</param>
public sealed record WallOrders(bool Master, int MasterFor, bool Silent, long? SilencedAt, string? Scene, long? SceneAt, string? Panel = null);
