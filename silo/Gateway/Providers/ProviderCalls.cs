using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using SituationRoom.Core.Refusals;

namespace SituationRoom.Gateway.Providers;

/// <summary>Asks a provider who somebody is: exchanges the code, reads the token, and asks about the person where the token does not say enough.</summary>
internal sealed partial class ProviderCalls(ProviderBook book, ProviderHttp http, TimeProvider time, ILogger<ProviderCalls> log)
{
    /// <summary>The person; else the code of what went wrong.</summary>
    /// <param name="options">The provider.</param>
    /// <param name="pending">What was begun.</param>
    /// <param name="code">The code with which the provider led back.</param>
    /// <param name="returnTo">The address to which it did.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<(ProvidedPerson? Person, ProblemCode? Fault)> AskAsync(
        ProviderOptions options, PendingSignIn pending, string code, string returnTo, CancellationToken cancellationToken)
    {
        try
        {
            return await book.FindAsync(options, cancellationToken) is { } known
                ? await AskAsync((options, known), pending, (code, returnTo), cancellationToken)
                : (null, ProblemCode.ProviderUnreachable);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or UnauthorizedAccessException or InvalidOperationException || IsLate(fault, cancellationToken))
        {
            LogFault(log, options.Id, fault.Message);
            return (null, ProblemCode.ProviderUnreachable);
        }
    }

    private static bool IsLate(Exception fault, CancellationToken cancellationToken) => fault is OperationCanceledException && !cancellationToken.IsCancellationRequested;

    private async Task<(ProvidedPerson? Person, ProblemCode? Fault)> AskAsync(
        (ProviderOptions Options, ProviderKnowledge Known) provider, PendingSignIn pending, (string Code, string ReturnTo) back, CancellationToken cancellationToken)
    {
        var (options, known) = provider;
        var tokens = await ObjectAsync(options, Exchange(options, known, pending, back), cancellationToken);
        if (tokens is not { } said || Text(said, "access_token") is not { } access || !"Bearer".Equals(Text(said, "token_type"), StringComparison.OrdinalIgnoreCase))
        {
            return (null, ProblemCode.ProviderAnswer);
        }

        if (options.Issuer is null)
        {
            return await ObjectAsync(options, About(known.UserInfo!, access), cancellationToken) is { } person ? Person(person, options) : (null, ProblemCode.ProviderAnswer);
        }

        if (Text(said, "id_token") is not { } token || await ClaimsAsync(provider, token, pending.Nonce, cancellationToken) is not { } claims)
        {
            return (null, ProblemCode.ProviderToken);
        }

        if (ProvidedClaims.SaysRoles(claims, options) || known.UserInfo is not { } address)
        {
            return Person(claims, options);
        }

        // OpenID Connect Core 1.0 §5.3.2: what is told about the person must be about the same.
        return await ObjectAsync(options, About(address, access), cancellationToken) is not { } more ? (null, ProblemCode.ProviderAnswer)
            : Text(more, "sub") != Text(claims, "sub") ? (null, ProblemCode.ProviderAnswer)
            : Merged(claims, more, options);
    }

    private async Task<JsonElement?> ClaimsAsync((ProviderOptions Options, ProviderKnowledge Known) provider, string token, string nonce, CancellationToken cancellationToken)
    {
        var read = await IdTokenRules.ReadAsync(token, provider.Options, provider.Known, nonce, time.GetUtcNow());
        if (read.IsOfOtherKey && await book.FindAgainAsync(provider.Options, cancellationToken) is { } again && !ReferenceEquals(again, provider.Known))
        {
            read = await IdTokenRules.ReadAsync(token, provider.Options, again, nonce, time.GetUtcNow());
        }

        if (read.Fault is { } fault)
        {
            LogToken(log, provider.Options.Id, fault);
        }

        return read.Claims;
    }

    private static (ProvidedPerson? Person, ProblemCode? Fault) Person(JsonElement claims, ProviderOptions options) =>
        ProvidedClaims.Read(claims, options) is { } person ? (person, null) : (null, ProblemCode.ProviderPerson);

    /// <summary>Who it is says the token; what is missing there is taken from what is told about the person.</summary>
    private static (ProvidedPerson? Person, ProblemCode? Fault) Merged(JsonElement claims, JsonElement more, ProviderOptions options) =>
        (ProvidedClaims.Read(claims, options), ProvidedClaims.Read(more, options)) is ({ } sure, { } told)
            ? (sure with { Name = sure.Name ?? told.Name, Login = sure.Login ?? told.Login, Role = told.Role }, null)
            : (null, ProblemCode.ProviderPerson);

    private static HttpRequestMessage Exchange(ProviderOptions options, ProviderKnowledge known, PendingSignIn pending, (string Code, string ReturnTo) back)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = back.Code,
            ["redirect_uri"] = back.ReturnTo,
            ["code_verifier"] = pending.Verifier,
        };
        var request = new HttpRequestMessage(HttpMethod.Post, known.Token);
        if (options.Secret is { } secret && known.TakesBasic)
        {
            // RFC 6749 §2.3.1: both are encoded as in a form before they are joined.
            var pair = $"{Uri.EscapeDataString(options.ClientId)}:{Uri.EscapeDataString(secret())}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }
        else
        {
            form["client_id"] = options.ClientId;
            if (options.Secret is { } inBody)
            {
                form["client_secret"] = inBody();
            }
        }

        request.Content = new FormUrlEncodedContent(form);
        return request;
    }

    private static HttpRequestMessage About(Uri address, string access)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access);
        return request;
    }

    private async Task<JsonElement?> ObjectAsync(ProviderOptions options, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            request.Headers.Accept.ParseAdd("application/json");
            using var answer = await http.Client.SendAsync(request, cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                LogStatus(log, options.Id, request.RequestUri!.AbsolutePath, (int)answer.StatusCode);
                return null;
            }

            try
            {
                var said = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
                return said.ValueKind == JsonValueKind.Object ? said : null;
            }
            catch (JsonException)
            {
                LogStatus(log, options.Id, request.RequestUri!.AbsolutePath, (int)answer.StatusCode);
                return null;
            }
        }
    }

    private static string? Text(JsonElement said, string member) =>
        said.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    [LoggerMessage(LogLevel.Warning, "The provider {Provider} can't be asked: {Reason}")]
    private static partial void LogFault(ILogger log, string provider, string reason);

    [LoggerMessage(LogLevel.Warning, "A token of the provider {Provider} was refused: {Reason}")]
    private static partial void LogToken(ILogger log, string provider, string reason);

    [LoggerMessage(LogLevel.Warning, "The provider {Provider} answered {Path} with status {Status} and nothing that can be used")]
    private static partial void LogStatus(ILogger log, string provider, string path, int status);
}
