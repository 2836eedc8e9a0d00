using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SituationRoom.Gateway.Providers;

/// <summary>What must hold of an ID token (OpenID Connect Core 1.0 §3.1.3.7).</summary>
internal static class IdTokenRules
{
    private const int MostBytes = 32 * 1024;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    // Only of public keys: a secret that two know signs nothing.
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <summary>The claims of a token that holds; else why it does not, and whether other keys might open it.</summary>
    /// <param name="token">The token as it came.</param>
    /// <param name="options">Whose it must be.</param>
    /// <param name="known">With the keys.</param>
    /// <param name="nonce">The nonce of this sign-in.</param>
    /// <param name="now">The moment.</param>
    public static async Task<(JsonElement? Claims, string? Fault, bool IsOfOtherKey)> ReadAsync(
        string token, ProviderOptions options, ProviderKnowledge known, string nonce, DateTimeOffset now)
    {
        if (token.Length > MostBytes)
        {
            return (null, "it is too long", false);
        }

        var handler = new JsonWebTokenHandler { MapInboundClaims = false, MaximumTokenSizeInBytes = MostBytes };
        var result = await handler.ValidateTokenAsync(token, Parameters(options, known, now));
        if (!result.IsValid)
        {
            return (null, result.Exception?.GetType().Name ?? "it is not valid", result.Exception is SecurityTokenInvalidSignatureException);
        }

        var read = (JsonWebToken)result.SecurityToken;
        return Fault(read, options, nonce, now) is { } fault
            ? (null, fault, false)
            : (JsonSerializer.Deserialize<JsonElement>(Base64UrlEncoder.DecodeBytes(read.EncodedPayload)), null, false);
    }

    private static TokenValidationParameters Parameters(ProviderOptions options, ProviderKnowledge known, DateTimeOffset now) => new()
    {
        ValidIssuer = options.Issuer,
        ValidAudience = options.ClientId,
        IssuerSigningKeys = known.Keys,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        TryAllIssuerSigningKeys = true,
        LifetimeValidator = (from, until, _, _) => until is { } end && now - Skew < Moment(end) && (from is not { } start || Moment(start) <= now + Skew),
    };

    private static string? Fault(JsonWebToken token, ProviderOptions options, string nonce, DateTimeOffset now) =>
        token.Typ is { Length: > 0 } type && !type.Equals("JWT", StringComparison.OrdinalIgnoreCase) ? "it is a token of another kind"
        : !token.TryGetValue<string>("nonce", out var said) || !Same(said, nonce) ? "its nonce is another's"
        : string.IsNullOrEmpty(token.Subject) ? "it says of nobody"
        : !token.TryGetValue<long>("iat", out var issued) ? "it does not say when it was issued"
        : issued - now.ToUnixTimeSeconds() > Skew.TotalSeconds ? "it was issued in the future"
        : token.TryGetValue<string>("azp", out var party) ? party != options.ClientId ? "it was issued for another party" : null
        : token.Audiences.Count() > 1 ? "it was issued for several, and does not say by whom it is used"
        : null;

    private static DateTimeOffset Moment(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    private static bool Same(string? one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one ?? ""), Encoding.UTF8.GetBytes(other));
}
