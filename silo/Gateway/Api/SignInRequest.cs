namespace SituationRoom.Gateway.Api;

/// <summary>Signs a person in.</summary>
/// <param name="Token">The person's token.</param>
public sealed record SignInRequest(string? Token);
