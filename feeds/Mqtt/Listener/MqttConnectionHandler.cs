using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;
using SituationRoom.Feeds.Mqtt.Door;

namespace SituationRoom.Feeds.Mqtt.Listener;

/// <summary>
/// The MQTT listener, on Kestrel's connection layer: <c>listen.UseConnectionHandler&lt;MqttConnectionHandler&gt;()</c>, or
/// <see cref="MqttListening.ListenMqtt"/>. It speaks 3.1.1 and 5.0, takes QoS 0, 1 and 2, and acknowledges only what is
/// durable. It is a door, not a broker: subscriptions are refused, a will is accepted and never published, and a
/// retained message is a message like any other.
/// </summary>
public sealed class MqttConnectionHandler : ConnectionHandler, IDisposable
{
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(500);
    private readonly MqttRoom _room;
    private readonly ITimer _watch;

    /// <exception cref="ArgumentException">The options cannot be worked with; the message says which and why.</exception>
    public MqttConnectionHandler(
        IMqttDoor door, MqttListenerOptions options, TimeProvider timeProvider, ILogger<MqttConnectionHandler> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        if (options.Validate() is { Count: > 0 } errors)
        {
            throw new ArgumentException(string.Join("; ", errors), nameof(options));
        }

        _room = new MqttRoom(door, options, timeProvider, logger);
        _watch = timeProvider.CreateTimer(static state => ((MqttRoom)state!).CheckTimes(), _room, WatchInterval, WatchInterval);
    }

    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        var client = new MqttConnection(_room, connection);
        _room.Enter(client);
        try
        {
            await client.RunAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            _room.Logger.Failed(e, connection.RemoteEndPoint);
            throw;
        }
        finally
        {
            _room.Leave(client);
            await client.DisposeAsync().ConfigureAwait(false);
        }
    }

    public void Dispose() => _watch.Dispose();
}
