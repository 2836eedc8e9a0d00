using SituationRoom.Feeds.Mqtt.Client;

namespace SituationRoom.Host.Senders;

/// <summary>The MQTT listener, a connection a feed, each with its own key like any sender.</summary>
public sealed class MqttSender : IRoomSender, IAsyncDisposable
{
    private const byte Refused = 0x80;
    private const byte PayloadRejected = 0x99;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Dictionary<string, MqttPublisher> _publishers = [];
    private readonly string _host;
    private readonly int _port;
    private readonly string _client;
    private readonly Func<string, string> _keyOf;

    /// <param name="host">Where the listener is.</param>
    /// <param name="port">Its port.</param>
    /// <param name="client">What its client ids begin with.</param>
    /// <param name="keyOf">A feed's key.</param>
    public MqttSender(string host, int port, string client, Func<string, string> keyOf)
    {
        _host = host;
        _port = port;
        _client = client;
        _keyOf = keyOf;
    }

    public async Task<SendAnswer> SendAsync(string feed, string kind, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        try
        {
            var publisher = await ConnectedAsync(feed, cancellationToken).ConfigureAwait(false);
            var reason = (byte)await publisher.PublishAsync($"feeds/{feed}/{kind}", payload, cancellationToken)
                .WaitAsync(Patience, cancellationToken).ConfigureAwait(false);

            // A payload with a rejection was taken all the same: the room keeps it.
            return reason is < Refused or PayloadRejected ? SendAnswer.Taken : SendAnswer.Later($"MQTT reason 0x{reason:X2}");
        }
        catch (MqttConnectionException fault)
        {
            return new SendAnswer(fault.Message, fault.Reason is not null);
        }
        catch (TimeoutException)
        {
            // The publisher would keep the message and send it later: a new one starts with nothing in flight.
            await ForgetAsync(feed).ConfigureAwait(false);
            return SendAnswer.Later("no answer in time");
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
            ClientId = $"{_client}-{feed}",
            UserName = feed,
            Password = () => _keyOf(feed),
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
