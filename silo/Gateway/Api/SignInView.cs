namespace SituationRoom.Gateway.Api;

/// <summary>By which ways people can sign in.</summary>
/// <param name="Setup">Whether there is nobody yet, and the first administrator can be made with the code that the server printed.</param>
/// <param name="OpenId">What the organisation's provider is called, whose page /api/v1/sign-in/openid leads to; left out where there is none.</param>
public sealed record SignInView(bool Setup, string? OpenId);
