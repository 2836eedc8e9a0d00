namespace SituationRoom.Gateway.Api;

/// <summary>A wall's page that is open somewhere.</summary>
/// <param name="Wall">The name under which it is steered.</param>
/// <param name="Page">The page's own id.</param>
/// <param name="Sound">running, blocked or off.</param>
/// <param name="Master">Whether it makes the room's sounds.</param>
/// <param name="At">When it last reported.</param>
/// <param name="Panel">The part of a wall of several screens that it shows, such as 1of4; left out: the whole.</param>
public sealed record OpenWall(string Wall, string Page, string Sound, bool Master, DateTimeOffset At, string? Panel = null);
