namespace SituationRoom.Gateway.Api;

/// <summary>Asks for the personal data of an incident, or for their erasure.</summary>
/// <param name="Feed">The incident's feed.</param>
/// <param name="Id">Its id of its source.</param>
/// <param name="Reason">Why, in 3 to 500 characters: needed to erase, by an administrator, and where the incident is no longer open.</param>
public sealed record PersonRequest(string? Feed, string? Id, string? Reason);
