namespace SituationRoom.Gateway.Api;

/// <summary>A shelf that waits for a second person.</summary>
/// <param name="Id">The request's id.</param>
/// <param name="Alert">The alert's id.</param>
/// <param name="By">Id of the first person.</param>
/// <param name="ByName">What the first person is called.</param>
/// <param name="Reason">Why it is to be shelved.</param>
/// <param name="Until">Until when it is to be shelved.</param>
/// <param name="EndsAt">Until when it waits to be confirmed.</param>
public sealed record SecondPersonView(string Id, string Alert, string By, string ByName, string? Reason, DateTimeOffset Until, DateTimeOffset EndsAt);
