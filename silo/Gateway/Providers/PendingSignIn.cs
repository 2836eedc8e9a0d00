using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SituationRoom.Gateway.Providers;

/// <summary>A sign-in that was begun and for which a provider is to lead back.</summary>
/// <param name="Browser">The value in the cookie of the browser that began it; what only that browser can tell is made of it.</param>
/// <param name="IsEnglish">Whether the person reads English.</param>
/// <param name="EndsAt">Until when.</param>
internal sealed record PendingSignIn(string Browser, bool IsEnglish, DateTimeOffset EndsAt)
{
    /// <summary>What the token must bear.</summary>
    public string Nonce => Made("nonce"u8);

    /// <summary>What proves to the provider that whoever began it ends it (PKCE, RFC 7636).</summary>
    public string Verifier => Made("verifier"u8);

    private string Made(ReadOnlySpan<byte> of) => Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Browser), of));
}
