namespace SituationRoom.Gateway.Api;

/// <summary>Runs open rejections of a feed again.</summary>
/// <param name="Feed">The feed's id.</param>
/// <param name="Reason">Only those of this reason, numbers apart; left out: all.</param>
/// <param name="After">Only those whose id is higher: <c>next</c> of the answer before.</param>
public sealed record RerunRequest(string? Feed, string? Reason, string? After);
