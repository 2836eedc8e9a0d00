namespace SituationRoom.Gateway.Api;

/// <summary>Signs a person in: with name and password, or with a token.</summary>
/// <param name="Token">The person's token.</param>
/// <param name="Name">The account's id.</param>
/// <param name="Password">Its password.</param>
public sealed record SignInRequest(string? Token, string? Name, string? Password);
