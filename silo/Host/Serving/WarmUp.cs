using System.Net;

namespace SituationRoom.Host.Serving;

/// <summary>
/// Asks this server for the list of alerts once it listens, as the console will: what compiles and warms up at a first answer is done when
/// the first person asks in a room where thousands stand. The engine answers it as soon as it is ready.
/// </summary>
/// <param name="services">Knows the addresses once the server has started.</param>
/// <param name="settings">How it was started.</param>
/// <param name="lifetime">Says when it has.</param>
internal sealed class WarmUp(IServiceProvider services, ServeSettings settings, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult).ConfigureAwait(false);
        await started.Task.WaitAsync(stoppingToken).ConfigureAwait(false);

        // Under TLS its own certificate need not bear the address of this machine: then the first who asks waits a moment longer.
        if (BoundAddresses.Http(services, settings).Select(address => new Uri(address)).FirstOrDefault(address => address.Scheme == Uri.UriSchemeHttp) is not { } bound)
        {
            return;
        }

        var own = bound.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 && IPAddress.Parse(bound.Host.Trim('[', ']')) is var ip && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any))
            ? new UriBuilder(bound) { Host = "127.0.0.1" }.Uri
            : bound;
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip, UseProxy = false }) { BaseAddress = own };
        try
        {
            await client.GetByteArrayAsync(new Uri("/api/v1/alerts", UriKind.Relative), stoppingToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            // Nobody waits for it: the first who asks does.
        }
    }
}
