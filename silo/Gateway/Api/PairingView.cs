namespace SituationRoom.Gateway.Api;

/// <summary>A wall that asks to be let in.</summary>
/// <param name="Code">What it shows.</param>
/// <param name="Secret">By which it asks whether it was let in.</param>
/// <param name="EndsAt">Until when.</param>
public sealed record PairingView(string Code, string Secret, DateTimeOffset EndsAt);
