using System.Net.Http.Headers;

namespace SituationRoom.Host.Demo;

/// <summary>The HTTP door, with the feeds' keys like any sender.</summary>
public sealed class DemoHttpDoor : IDemoDoor, IDisposable
{
    private readonly HttpClient _client;
    private readonly IReadOnlyDictionary<string, string> _keys;

    /// <param name="server">The server's address.</param>
    /// <param name="keys">Keys by feed.</param>
    public DemoHttpDoor(Uri server, IReadOnlyDictionary<string, string> keys)
    {
        _client = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromSeconds(20) };
        _keys = keys;
    }

    public async Task<string?> SendAsync(string feed, string kind, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/v1/feeds/{feed}/{kind}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _keys[feed]);
        request.Content = new ReadOnlyMemoryContent(payload);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var response = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? null : $"HTTP {(int)response.StatusCode}";
        }
        catch (HttpRequestException fault)
        {
            return fault.Message;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "no answer in time";
        }
    }

    public void Dispose() => _client.Dispose();
}
