namespace SituationRoom.Gateway.Live;

/// <summary>A wall's page as it last reported.</summary>
/// <param name="Page">The page's own id.</param>
/// <param name="Wall">The name under which it is steered.</param>
/// <param name="Sound">How it stands with its sound.</param>
/// <param name="At">When it reported.</param>
/// <param name="Panel">The part of a wall of several screens that it shows; null: the whole.</param>
/// <param name="MasterUntil">Until when it makes the room's sounds unless it reports again; null: it does not.</param>
internal sealed record WallPage(string Page, string Wall, WallSound Sound, DateTimeOffset At, string? Panel, DateTimeOffset? MasterUntil = null);
