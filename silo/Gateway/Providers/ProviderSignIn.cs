using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using SituationRoom.Gateway.Access;
using SituationRoom.Core.Refusals;

namespace SituationRoom.Gateway.Providers;

/// <summary>Sign-in through a provider: authorization code with PKCE, state bound to the browser, nonce, one exact address to come back to.</summary>
internal sealed class ProviderSignIn(ProviderSettings settings, PendingSignIns pending, ProviderParts parts, SignInParts signIn, TimeProvider time)
{
    private const int LongestCode = 4_096;
    private const int LongestState = 128;
    private const int BegunPerMinute = 60;
    private readonly AddressLimits _begun = new(BegunPerMinute, time);

    /// <summary>Where the person is to be led; else the code of why not.</summary>
    public async Task<(string? To, ProblemCode? Fault)> BeginAsync(HttpContext context, string provider, bool isEnglish, CancellationToken cancellationToken)
    {
        if (settings.Find(provider) is not { } options)
        {
            return (null, ProblemCode.ProviderUnknown);
        }

        if (!_begun.Take(context) || !signIn.Limits.MayTry(context))
        {
            return (null, ProblemCode.ProviderTooOften);
        }

        if (await parts.Book.FindAsync(options, cancellationToken) is not { } known)
        {
            return (null, ProblemCode.ProviderUnreachable);
        }

        if (pending.Begin(options.Id, isEnglish) is not var (state, begun))
        {
            return (null, ProblemCode.ProviderTooOften);
        }

        SafeCookie.ProviderSignIn.Put(context, begun.Browser, begun.EndsAt - parts.Time.GetUtcNow());
        return (QueryHelpers.AddQueryString(known.Authorization.AbsoluteUri, Question(options, state, begun)), null);
    }

    /// <summary>Ends a sign-in with which a provider led back: the session has begun where no code is answered.</summary>
    public async Task<(ProblemCode? Fault, bool IsEnglish)> FinishAsync(HttpContext context, string provider, CancellationToken cancellationToken)
    {
        var query = context.Request.Query;
        var browser = SafeCookie.ProviderSignIn.Of(context.Request);
        if (settings.Find(provider) is not { } options)
        {
            return (ProblemCode.ProviderUnknown, false);
        }

        if (!signIn.Limits.MayTry(context))
        {
            return (ProblemCode.ProviderTooOften, false);
        }

        if (One(query, "state", LongestState) is not { } state || pending.Take(options.Id, state, browser) is not { } begun)
        {
            Count(context);
            return (ProblemCode.ProviderExpired, false);
        }

        SafeCookie.ProviderSignIn.Remove(context);
        ProblemCode? fault = query.ContainsKey("error") ? ProblemCode.ProviderDenied
            : One(query, "code", LongestCode) is not { } code || IsOfAnother(query, options) ? ProblemCode.ProviderAnswer
            : await SignInAsync(context, (options, begun), code, cancellationToken);
        if (fault is not null)
        {
            Count(context);
        }

        return (fault, begun.IsEnglish);
    }

    private async Task<ProblemCode?> SignInAsync(HttpContext context, (ProviderOptions Options, PendingSignIn Begun) sign, string code, CancellationToken cancellationToken)
    {
        var (said, fault) = await parts.Calls.AskAsync(sign.Options, sign.Begun, code, settings.ReturnTo(sign.Options), cancellationToken);
        if (said is null)
        {
            return fault;
        }

        var (person, why) = parts.Accounts.Settle(sign.Options, said);
        if (person is null)
        {
            return why;
        }

        signIn.Sessions.Begin(context, person, sign.Options.Issuer is null ? "oauth2" : "openId");
        return null;
    }

    /// <summary>The trail is told of it as of a wrong password.</summary>
    private void Count(HttpContext context)
    {
        signIn.Limits.Take(context);
        signIn.Refused.Add(null, ClientAddress.Of(context)?.ToString());
    }

    /// <summary>RFC 9207: an answer that names another issuer is another provider's.</summary>
    private static bool IsOfAnother(IQueryCollection query, ProviderOptions options) =>
        options.Issuer is not null && query.ContainsKey("iss") && query["iss"].ToString() != options.Issuer;

    private static string? One(IQueryCollection query, string name, int longest) =>
        query.TryGetValue(name, out var values) && values.Count == 1 && values[0] is { Length: > 0 } value && value.Length <= longest ? value : null;

    private Dictionary<string, string?> Question(ProviderOptions options, string state, PendingSignIn begun)
    {
        var asked = new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = options.ClientId,
            ["redirect_uri"] = settings.ReturnTo(options),
            ["scope"] = string.Join(' ', options.Scopes),
            ["state"] = state,
            ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(begun.Verifier))),
            ["code_challenge_method"] = "S256",
        };
        if (options.Issuer is not null)
        {
            asked["nonce"] = begun.Nonce;
        }

        return asked;
    }
}
