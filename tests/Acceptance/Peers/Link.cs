using System.Net;
using System.Net.Sockets;

namespace SituationRoom.Acceptance.Peers;

/// <summary>A line between two rooms that can be cut, and led elsewhere: it passes bytes on as they are.</summary>
internal sealed class Link : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<TcpClient> _open = [];
    private readonly Task _accepting;
    private bool _isCut;

    public Link(Uri target)
    {
        Target = target;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    /// <summary>Where the line begins.</summary>
    public Uri Address { get; }

    /// <summary>Where it leads.</summary>
    public Uri Target { get; set; }

    /// <summary>Whether it is cut; what is on it breaks off.</summary>
    public bool IsCut
    {
        get => _isCut;
        set
        {
            _isCut = value;
            lock (_open)
            {
                foreach (var client in value ? [.. _open] : Array.Empty<TcpClient>())
                {
                    client.Close();
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        IsCut = true;
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = PassAsync(client);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The end of the test.
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using var target = new TcpClient();
        try
        {
            lock (_open)
            {
                _open.Add(client);
            }

            if (IsCut)
            {
                return;
            }

            await target.ConnectAsync(Target.Host, Target.Port, _stop.Token);
            await Task.WhenAny(client.GetStream().CopyToAsync(target.GetStream(), _stop.Token), target.GetStream().CopyToAsync(client.GetStream(), _stop.Token));
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // A broken line is what is tested.
        }
        finally
        {
            client.Dispose();
            lock (_open)
            {
                _open.Remove(client);
            }
        }
    }
}
