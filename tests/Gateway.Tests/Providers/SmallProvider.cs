using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SituationRoom.Gateway.Tests.Providers;

/// <summary>A small provider on a Kestrel of its own: it does what the standards ask, but for what a test has it do otherwise.</summary>
internal sealed class SmallProvider : IAsyncDisposable
{
    public const string ClientId = "situation-room";
    public const string ClientSecret = "секрет/room+1";

    // Made once: it takes a while.
    private static readonly RSA[] Known = [RSA.Create(2048), RSA.Create(2048)];
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> _codes = new();
    private readonly TimeProvider _time;
    private readonly WebApplication _app;
    private int _keys = 1;

    private SmallProvider(WebApplication app, TimeProvider time) => (_app, _time) = (app, time);

    public string Issuer { get; private set; } = "";

    /// <summary>The claims of the next tokens, beside those that the standard asks for.</summary>
    public Dictionary<string, object> Person { get; } = new() { ["sub"] = "person-1", ["name"] = "Иванова А. П.", ["preferred_username"] = "ivanova", ["groups"] = new[] { "staff", "room-leads" } };

    /// <summary>What is told about a person; null: the claims of <see cref="Person"/>.</summary>
    public object? UserInfo { get; set; }

    /// <summary>Makes the token of its claims.</summary>
    public Func<Dictionary<string, object>, string>? Token { get; set; }

    /// <summary>Makes the answer to an exchange of its usual members.</summary>
    public Func<Dictionary<string, object>, HttpContext, IResult>? Answer { get; set; }

    /// <summary>What the discovery document says otherwise.</summary>
    public Dictionary<string, object> Discovery { get; } = [];

    /// <summary>How often its keys were asked for.</summary>
    public int KeysAsked { get; private set; }

    public static async Task<SmallProvider> StartAsync(TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var provider = new SmallProvider(app, time);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(provider.Document()));
        app.MapGet("/keys", provider.Keys);
        app.MapPost("/token", (Delegate)provider.ExchangeAsync);
        app.MapGet("/person", provider.About);
        await app.StartAsync();
        provider.Issuer = app.Urls.Single();
        return provider;
    }

    private RSA Key => Known[(_keys - 1) % Known.Length];

    /// <summary>From now on it signs with another key.</summary>
    public void ChangeKey() => _keys++;

    /// <summary>A person signs in on its page; returns the parameters with which it leads back.</summary>
    public string SignIn(Uri page)
    {
        page.GetLeftPart(UriPartial.Path).ShouldBe($"{Issuer}/authorize");
        var asked = QueryHelpers.ParseQuery(page.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        (asked["response_type"], asked["client_id"], asked["code_challenge_method"]).ShouldBe(("code", ClientId, "S256"));
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _codes[code] = asked;
        return $"code={code}&state={Uri.EscapeDataString(asked["state"])}";
    }

    /// <summary>A token as it should be.</summary>
    public string Signed(Dictionary<string, object> claims, RSA? key = null, string? keyId = null, string? type = null) => new JsonWebTokenHandler().CreateToken(
        JsonSerializer.Serialize(claims),
        new SigningCredentials(new RsaSecurityKey(key ?? Key) { KeyId = keyId ?? $"key-{_keys}" }, SecurityAlgorithms.RsaSha256),
        new Dictionary<string, object> { ["typ"] = type ?? "JWT" });

    /// <summary>A token signed with a text that both know, such as the public key.</summary>
    public static string SignedBySecret(Dictionary<string, object> claims, byte[] secret)
    {
        var signed = $"{Part(new { alg = "HS256", typ = "JWT" })}.{Part(claims)}";
        return $"{signed}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(signed)))}";
    }

    public byte[] PublicKey() => Encoding.ASCII.GetBytes(Key.ExportSubjectPublicKeyInfoPem());

    public static string Part(object value) => Base64UrlEncoder.Encode(JsonSerializer.Serialize(value));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Dictionary<string, object> Document()
    {
        var document = new Dictionary<string, object>
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = $"{Issuer}/authorize",
            ["token_endpoint"] = $"{Issuer}/token",
            ["userinfo_endpoint"] = $"{Issuer}/person",
            ["jwks_uri"] = $"{Issuer}/keys",
        };
        foreach (var (name, value) in Discovery)
        {
            document[name] = value;
        }

        return document;
    }

    private IResult Keys()
    {
        KeysAsked++;
        var key = Key.ExportParameters(false);
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = $"key-{_keys}", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) } } });
    }

    private async Task<IResult> ExchangeAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (!_codes.TryRemove(form["code"].ToString(), out var asked)
            || form["grant_type"] != "authorization_code"
            || form["redirect_uri"] != asked["redirect_uri"]
            || Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked["code_challenge"]
            || !IsClient(context.Request))
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        var now = _time.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>(Person) { ["iss"] = Issuer, ["aud"] = ClientId, ["iat"] = now, ["exp"] = now + 300 };
        if (asked.TryGetValue("nonce", out var nonce))
        {
            claims["nonce"] = nonce;
        }

        var answer = new Dictionary<string, object> { ["access_token"] = "access-1", ["token_type"] = "Bearer", ["expires_in"] = 300, ["id_token"] = (Token ?? (said => Signed(said)))(claims) };
        return Answer?.Invoke(answer, context) ?? Results.Json(answer);
    }

    private static bool IsClient(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
        && header.Scheme == "Basic"
        && Encoding.UTF8.GetString(Convert.FromBase64String(header.Parameter!)) == $"{ClientId}:{Uri.EscapeDataString(ClientSecret)}";

    private IResult About(HttpContext context) => context.Request.Headers.Authorization == "Bearer access-1" ? Results.Json(UserInfo ?? Person) : Results.Unauthorized();
}
