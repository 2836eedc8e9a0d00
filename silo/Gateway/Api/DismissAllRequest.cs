namespace SituationRoom.Gateway.Api;

/// <summary>Dismisses open rejections of a feed that have one reason.</summary>
/// <param name="Feed">The feed's id.</param>
/// <param name="Of">The rejections' reason; those that differ from it in numbers alone are meant, too.</param>
/// <param name="Reason">Why nothing of them is needed, 3 to 500 characters.</param>
/// <param name="After">Only those whose id is higher: <c>next</c> of the answer before.</param>
public sealed record DismissAllRequest(string? Feed, string? Of, string? Reason, string? After);
