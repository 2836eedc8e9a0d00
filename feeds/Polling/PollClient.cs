using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Feeds.Polling;

/// <summary>
/// Asks one server for documents. Follows redirects within the same host only, so that no server can send us to another one
/// inside; what it must not follow is an answer with a reason.
/// </summary>
internal sealed class PollClient : IDisposable
{
    private const int MostRedirects = 5;
    private readonly PollDefinition _poll;
    private readonly Uri _home;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;

    public PollClient(PollDefinition poll, TimeProvider clock)
    {
        (_poll, _home, _clock) = (poll, new Uri(poll.Url), clock);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 64,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Whether a document of this address may be asked for.</summary>
    public bool MayAsk(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && (IsHome(address) || _poll.LinkHosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase));

    /// <summary>Asks for one document and reads it whole.</summary>
    /// <param name="address">Where it lies.</param>
    /// <param name="known">Which copy is known.</param>
    /// <param name="limit">Most bytes, once decompressed.</param>
    /// <param name="cancellationToken">Gives it up: an exception, as a failure is none.</param>
    public async Task<PollAnswer> AskAsync(Uri address, PollCopy known, long limit, CancellationToken cancellationToken)
    {
        try
        {
            for (var redirects = 0; redirects <= MostRedirects; redirects++)
            {
                using var request = Request(address, known);
                using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                {
                    return await ReadAsync(response, limit, cancellationToken) with { Address = address };
                }

                var next = new Uri(address, location);
                if (next.Host != address.Host || (next.Port != address.Port && !IsUpgrade(address, next)) || (address.Scheme == Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttps))
                {
                    return PollAnswer.Failed("the server redirects to another host, which is not followed; write the new address as poll.url");
                }

                address = next;
            }

            return PollAnswer.Failed($"the server redirects more than {MostRedirects} times; check poll.url");
        }
        catch (InvalidDataException)
        {
            return PollAnswer.Failed("the answer is not the compressed data that its Content-Encoding says, or it was cut off");
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return PollAnswer.Failed(Reason(error));
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException)
        {
            return PollAnswer.Failed($"the request can't be made: {error.Message}");
        }
    }

    public void Dispose() => _client.Dispose();

    private static bool IsUpgrade(Uri from, Uri to) => from is { Scheme: "http", IsDefaultPort: true } && to is { Scheme: "https", IsDefaultPort: true };

    private static string Read(SecretReference secret)
    {
        try
        {
            return secret.Read();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"a secret can't be read ({error.Message})", error);
        }
    }

    private static string Reason(Exception error) => error is HttpRequestException { HttpRequestError: var kind }
        ? kind switch
        {
            HttpRequestError.NameResolutionError => "the server's name can't be resolved; check poll.url and the name service",
            HttpRequestError.ConnectionError => "the server can't be reached; check poll.url, the network and the server",
            HttpRequestError.SecureConnectionError => "the server's certificate is not trusted, or TLS failed; check the certificate",
            HttpRequestError.ResponseEnded => "the answer was cut off",
            _ => "the connection broke, so the answer was cut off",
        }
        : "the answer was cut off";

    private bool IsHome(Uri address) => address.Host == _home.Host && (address.Port == _home.Port || IsUpgrade(_home, address));

    private HttpRequestMessage Request(Uri address, PollCopy known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        var headers = request.Headers;
        headers.UserAgent.ParseAdd("SituationRoom");
        headers.AcceptEncoding.ParseAdd("gzip, br");
        headers.Accept.ParseAdd(_poll.Format is DocumentFormat.Json or DocumentFormat.Open311 ? "application/json, */*;q=0.1" : "application/xml, text/xml, */*;q=0.1");
        _ = known.ETag is { } tag && headers.TryAddWithoutValidation("If-None-Match", tag);
        _ = known.LastModified is { } date && headers.TryAddWithoutValidation("If-Modified-Since", date);
        if (IsHome(address))
        {
            SignIn(headers);
        }

        return request;
    }

    private void SignIn(HttpRequestHeaders headers)
    {
        foreach (var (name, value) in _poll.Headers)
        {
            headers.TryAddWithoutValidation(name, value.Secret is { } secret ? Read(secret) : value.Value);
        }

        if (_poll.Bearer is { } bearer)
        {
            headers.Authorization = new AuthenticationHeaderValue("Bearer", Read(bearer));
        }
        else if (_poll is { User: { } user, Password: { } password })
        {
            headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{Read(password)}")));
        }
    }

    private async Task<PollAnswer> ReadAsync(HttpResponseMessage response, long limit, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            return new PollAnswer { IsUnchanged = true };
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            var hint = (int)response.StatusCode is 401 or 403 ? "; check the key, user or token of this feed" : "";
            return PollAnswer.Failed(string.Create(CultureInfo.InvariantCulture, $"the server answered with status {(int)response.StatusCode}{hint}"), Wish(response.Headers.RetryAfter));
        }

        var packed = await response.Content.ReadAsStreamAsync(cancellationToken);
        var encoding = string.Join(",", response.Content.Headers.ContentEncoding).ToLowerInvariant();
        await using Stream? plain = encoding switch
        {
            "" or "identity" => packed,
            "gzip" or "x-gzip" => Gzip.Open(packed, leaveOpen: false),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (plain is null)
        {
            return PollAnswer.Failed("the answer has a Content-Encoding that was not asked for; only gzip and br are read");
        }

        using var body = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int count; (count = await plain.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            body.Write(buffer, 0, count);
            if (body.Length > limit)
            {
                return PollAnswer.Failed(string.Create(CultureInfo.InvariantCulture, $"the answer has more bytes than poll.maxBytes allows ({_poll.MaxBytes ?? PollFeed.MostBytes}); raise it, or ask for less"));
            }
        }

        return new PollAnswer
        {
            Body = body.ToArray(),
            Copy = new PollCopy(response.Headers.ETag?.ToString(), response.Content.Headers.LastModified?.ToString("R", CultureInfo.InvariantCulture)),
        };
    }

    private TimeSpan? Wish(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date && date > _clock.GetUtcNow() ? date - _clock.GetUtcNow() : null);
}
