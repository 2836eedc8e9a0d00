namespace SituationRoom.Gateway.Api;

/// <summary>Asks whether a wall was let in, or lets one in.</summary>
/// <param name="Secret">Of the wall that asks.</param>
/// <param name="Code">What the wall shows that is to be let in.</param>
/// <param name="Name">What the wall is to be called.</param>
public sealed record PairingRequest(string? Secret, string? Code, string? Name);
