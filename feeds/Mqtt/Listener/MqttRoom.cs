using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SituationRoom.Feeds.Mqtt.Codec;
using SituationRoom.Feeds.Mqtt.Lanes;
using SituationRoom.Feeds.Mqtt.Door;

namespace SituationRoom.Feeds.Mqtt.Listener;

/// <summary>What all connections of the listener share.</summary>
internal sealed class MqttRoom(IMqttDoor door, MqttListenerOptions options, TimeProvider timeProvider, ILogger logger)
{
    private readonly ConcurrentDictionary<MqttConnection, byte> _connections = new();
    private int _count;

    public IMqttDoor Door { get; } = door;

    public MqttListenerOptions Options { get; } = options;

    public TimeProvider TimeProvider { get; } = timeProvider;

    public ILogger Logger { get; } = logger;

    /// <summary>Begins to count from zero, so that what has not happened yet is told as 0.</summary>
    public static void CountFromZero()
    {
        MqttMeter.Connections.Add(0);
        MqttMeter.Received.Add(0);
        MqttMeter.Lost.Add(0);
    }

    public MqttSessions Sessions { get; } = new(options.Sessions, timeProvider);

    public LaneLimits LaneLimits { get; } = new(
        options.DeliveriesInFlight, options.PressedPatience, options.PressedPatience, new InFlightBytes(options.BytesInFlight));

    public WrongKeys WrongKeys { get; } = new(options, timeProvider);

    /// <summary>Whether there are more connections than allowed.</summary>
    public bool IsFull => Volatile.Read(ref _count) > Options.Connections;

    /// <summary>Whether there are so many more that not even a refusal can be afforded.</summary>
    public bool IsOverrun => Volatile.Read(ref _count) > Options.Connections + (Options.Connections / 4) + 16;

    public void Enter(MqttConnection connection)
    {
        _connections[connection] = 0;
        Interlocked.Increment(ref _count);
        MqttMeter.Connections.Add(1);
        if (IsFull)
        {
            EndLongestUnknown(connection);
        }
    }

    public void Leave(MqttConnection connection)
    {
        _connections.TryRemove(connection, out _);
        Interlocked.Decrement(ref _count);
        MqttMeter.Connections.Add(-1);
    }

    /// <summary>Looks at every connection's time limits.</summary>
    public void CheckTimes()
    {
        foreach (var (connection, _) in _connections)
        {
            connection.CheckTimes();
        }
    }

    /// <summary>Whoever opens connections and says nothing shuts nobody out: the one that has said nothing for longest goes first.</summary>
    private void EndLongestUnknown(MqttConnection newest)
    {
        var longest = _connections.Keys
            .Where(connection => connection != newest && connection.UnknownSince is not null)
            .MinBy(connection => connection.UnknownSince);
        longest?.End(MqttReason.ServerBusy);
    }
}
