namespace SituationRoom.Gateway.Providers;

/// <summary>A sign-in that was begun and for which a provider is to lead back.</summary>
/// <param name="Provider">The provider's id.</param>
/// <param name="Browser">SHA-256 of the value in the cookie of the browser that began it.</param>
/// <param name="Nonce">What the token must bear.</param>
/// <param name="Verifier">What proves to the provider that whoever began it ends it (PKCE, RFC 7636).</param>
/// <param name="IsEnglish">Whether the person reads English.</param>
/// <param name="EndsAt">Until when.</param>
internal sealed record PendingSignIn(string Provider, byte[] Browser, string Nonce, string Verifier, bool IsEnglish, DateTimeOffset EndsAt);
