namespace SituationRoom.Gateway.Providers;

/// <summary>A sign-in under way, as it waits in the store of accounts: nothing in it ends the sign-in.</summary>
/// <param name="Provider">The provider's id.</param>
/// <param name="Browser">SHA-256 of the value in the cookie of the browser that began it.</param>
/// <param name="IsEnglish">Whether the person reads English.</param>
internal sealed record StoredSignIn(string Provider, byte[] Browser, bool IsEnglish);
