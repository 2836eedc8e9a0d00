namespace SituationRoom.Gateway.Api;

/// <summary>What a wall's page says of itself, every five seconds.</summary>
/// <param name="Page">The page's own id, made anew at each load: 1 to 40 letters a–z, digits and hyphens.</param>
/// <param name="Wall">The name under which it is steered; several pages may share one.</param>
/// <param name="Sound">running: a sound would be heard; blocked: the browser does not let it; off: it is asked not to; closed: the page is going.</param>
/// <param name="Panel">The part of a wall of several screens that it shows, such as 1of4; left out: the whole.</param>
/// <param name="ClockOff">How far the screen's own clock is ahead of the server's, ms; left out where it is not known.</param>
public sealed record WallReport(string Page, string Wall, string Sound, string? Panel = null, long? ClockOff = null);
