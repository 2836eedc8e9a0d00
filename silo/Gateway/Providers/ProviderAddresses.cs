namespace SituationRoom.Gateway.Providers;

/// <summary>Where a provider of plain OAuth 2 is asked.</summary>
/// <param name="Authorization">The page on which people sign in.</param>
/// <param name="Token">Where a code is exchanged.</param>
/// <param name="UserInfo">Where it is told who somebody is, as a JSON object.</param>
public sealed record ProviderAddresses(Uri Authorization, Uri Token, Uri UserInfo);
