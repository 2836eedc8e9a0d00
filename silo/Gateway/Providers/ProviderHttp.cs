namespace SituationRoom.Gateway.Providers;

/// <summary>How providers are asked: without redirects, for ten seconds and a quarter of a megabyte at the most.</summary>
internal sealed class ProviderHttp : IDisposable
{
    private const int MostBytes = 256 * 1024;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5) })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = MostBytes,
    };

    public void Dispose() => Client.Dispose();
}
