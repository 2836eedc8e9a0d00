using SituationRoom.Feeds.Mqtt.Client;

namespace SituationRoom.Host.Demo;

/// <summary>The MQTT listener, a connection a feed, each with its own key like any sender.</summary>
public sealed class DemoMqttDoor : IDemoDoor, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Dictionary<string, MqttPublisher> _publishers = [];
    private readonly IReadOnlyDictionary<string, string> _keys;
    private readonly string _host;
    private readonly int _port;

    /// <param name="host">Where the listener is.</param>
    /// <param name="port">Its port.</param>
    /// <param name="keys">Keys by feed.</param>
    public DemoMqttDoor(string host, int port, IReadOnlyDictionary<string, string> keys)
    {
        _host = host;
        _port = port;
        _keys = keys;
    }

    public async Task<string?> SendAsync(string feed, string kind, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        try
        {
            var publisher = await ConnectedAsync(feed, cancellationToken).ConfigureAwait(false);
            var reason = await publisher.PublishAsync($"feeds/{feed}/{kind}", payload, cancellationToken).WaitAsync(Patience, cancellationToken).ConfigureAwait(false);

            // A payload with a rejection (0x99) was taken all the same: the room keeps it.
            return (byte)reason is < 0x80 or 0x99 ? null : $"MQTT reason 0x{(byte)reason:X2}";
        }
        catch (MqttConnectionException fault)
        {
            return fault.Message;
        }
        catch (TimeoutException)
        {
            // The publisher would keep the message and send it later: a new one starts with nothing in flight.
            await ForgetAsync(feed).ConfigureAwait(false);
            return "no answer in time";
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var feed in _publishers.Keys.ToList())
        {
            await ForgetAsync(feed).ConfigureAwait(false);
        }
    }

    private async Task<MqttPublisher> ConnectedAsync(string feed, CancellationToken cancellationToken)
    {
        if (_publishers.TryGetValue(feed, out var known))
        {
            return known;
        }

        var options = new MqttClientOptions
        {
            Host = _host,
            Port = _port,
            ClientId = "demo-" + feed,
            UserName = feed,
            Password = () => _keys[feed],
            KeepAlive = TimeSpan.FromMinutes(5),
        };
        var publisher = new MqttPublisher(options, window: 4);
        try
        {
            await publisher.ConnectAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await publisher.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return _publishers[feed] = publisher;
    }

    private async Task ForgetAsync(string feed)
    {
        if (_publishers.Remove(feed, out var publisher))
        {
            await publisher.DisposeAsync().ConfigureAwait(false);
        }
    }
}
