using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace SituationRoom.Gateway.Providers;

/// <summary>
/// What providers say of themselves in their discovery documents, with the keys of their tokens: kept for half a day, and read again where a token names a key
/// that is not known, once a minute at the most. Where one can't be read again, what was read before holds on.
/// </summary>
internal sealed partial class ProviderBook(ProviderHttp http, TimeProvider time, ILogger<ProviderBook> log)
{
    private const string Discovery = "/.well-known/openid-configuration";
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);
    private static readonly TimeSpan LeastBetween = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Page> _pages = new(StringComparer.Ordinal);

    /// <summary>What is known of a provider; null where it can't be read.</summary>
    public Task<ProviderKnowledge?> FindAsync(ProviderOptions options, CancellationToken cancellationToken) => ReadAsync(options, Lasts, cancellationToken);

    /// <summary>The same, read again unless that was done within the last minute.</summary>
    public Task<ProviderKnowledge?> FindAgainAsync(ProviderOptions options, CancellationToken cancellationToken) => ReadAsync(options, LeastBetween, cancellationToken);

    private async Task<ProviderKnowledge?> ReadAsync(ProviderOptions options, TimeSpan oldest, CancellationToken cancellationToken)
    {
        if (options is { Issuer: null, Addresses: { } addresses })
        {
            return new ProviderKnowledge(addresses.Authorization, addresses.Token, addresses.UserInfo, [], TakesBasic: true);
        }

        var page = _pages.GetOrAdd(options.Id, _ => new Page());
        await page.Turn.WaitAsync(cancellationToken);
        try
        {
            if (page.Known is null || time.GetUtcNow() - page.ReadAt >= oldest)
            {
                (page.Known, page.ReadAt) = (await AskAsync(options, cancellationToken), time.GetUtcNow());
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogUnreadable(log, options.Id, fault.Message);
        }
        finally
        {
            page.Turn.Release();
        }

        return page.Known;
    }

    private async Task<ProviderKnowledge> AskAsync(ProviderOptions options, CancellationToken cancellationToken)
    {
        var isTls = options.Issuer!.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        var said = await OpenIdConnectConfigurationRetriever.GetAsync(
            options.Issuer.TrimEnd('/') + Discovery, new HttpDocumentRetriever(http.Client) { RequireHttps = isTls }, cancellationToken);

        // OpenID Connect Discovery 1.0 §4.3: the very issuer that was asked, letter by letter.
        if (said.Issuer != options.Issuer)
        {
            throw new InvalidDataException($"the document is {said.Issuer}'s");
        }

        var keys = said.SigningKeys.Where(key => key is not SymmetricSecurityKey).ToList();
        return keys.Count == 0
            ? throw new InvalidDataException("the document leads to no keys")
            : new ProviderKnowledge(
                Address(said.AuthorizationEndpoint, isTls),
                Address(said.TokenEndpoint, isTls),
                string.IsNullOrEmpty(said.UserInfoEndpoint) ? null : Address(said.UserInfoEndpoint, isTls),
                keys,
                TakesBasic: said.TokenEndpointAuthMethodsSupported.Count == 0 || said.TokenEndpointAuthMethodsSupported.Contains("client_secret_basic"));
    }

    private static Uri Address(string? text, bool isTls) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (!isTls && address.Scheme == Uri.UriSchemeHttp))
            ? address
            : throw new InvalidDataException($"{text} is no address of https");

    [LoggerMessage(LogLevel.Warning, "The discovery document of the provider {Provider} can't be used: {Reason}")]
    private static partial void LogUnreadable(ILogger log, string provider, string reason);

    private sealed class Page
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public ProviderKnowledge? Known { get; set; }

        public DateTimeOffset ReadAt { get; set; }
    }
}
