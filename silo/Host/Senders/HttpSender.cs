using System.Net;
using System.Net.Http.Headers;

namespace SituationRoom.Host.Senders;

/// <summary>The HTTP door, with the feeds' keys like any sender; what it sends is canonical, whatever mapping a feed has.</summary>
public sealed class HttpSender : IRoomSender, IDisposable
{
    private readonly HttpClient _client;
    private readonly Func<string, string> _keyOf;

    /// <param name="server">The server's address.</param>
    /// <param name="keyOf">A feed's key.</param>
    public HttpSender(Uri server, Func<string, string> keyOf)
    {
        _client = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromSeconds(20) };
        _keyOf = keyOf;
    }

    public async Task<SendAnswer> SendAsync(string feed, string kind, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/v1/feeds/{feed}/{kind}?mapping=none");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _keyOf(feed));
        request.Content = new ReadOnlyMemoryContent(payload);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var response = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? SendAnswer.Taken
                : new SendAnswer(
                    $"HTTP {(int)response.StatusCode}",
                    response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound);
        }
        catch (HttpRequestException fault)
        {
            return SendAnswer.Later(fault.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return SendAnswer.Later("no answer in time");
        }
    }

    public void Dispose() => _client.Dispose();
}
