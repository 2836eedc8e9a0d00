namespace SituationRoom.Gateway.Live;

/// <summary>What a wall's page is to know of its room.</summary>
/// <param name="IsMaster">Whether it makes the room's sounds.</param>
/// <param name="IsSilent">Whether the room can't be heard.</param>
/// <param name="SilencedAt">When quiet was asked for, or null.</param>
/// <param name="Scene">The scene that is asked of it; null: its own.</param>
/// <param name="SceneAt">When that was asked, or null.</param>
internal sealed record WallStanding(bool IsMaster, bool IsSilent, DateTimeOffset? SilencedAt, string? Scene, DateTimeOffset? SceneAt);
