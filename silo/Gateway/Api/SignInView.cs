namespace SituationRoom.Gateway.Api;

/// <summary>By which ways people can sign in.</summary>
/// <param name="Setup">Whether there is nobody yet, and the first administrator can be made with the code that the server printed.</param>
/// <param name="Providers">Organisations' providers.</param>
public sealed record SignInView(bool Setup, IReadOnlyList<ProviderView> Providers);
