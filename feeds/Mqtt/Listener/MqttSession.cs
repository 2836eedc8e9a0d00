namespace SituationRoom.Feeds.Mqtt.Listener;

/// <summary>
/// What is kept for a client from one connection to the next: the packet identifiers of QoS 2 messages that are durable and
/// not yet released (MQTT 5.0 §4.1). It lies in memory: after a restart of the room such a message may be delivered once
/// more, and the journal knows it again, so that it still counts once. Thread-safe.
/// </summary>
internal sealed class MqttSession(string feed, string clientId)
{
    private readonly HashSet<ushort> _unreleased = [];

    public string Feed { get; } = feed;

    public string ClientId { get; } = clientId;

    /// <summary>The connection that has it now; null while its client is away. Belongs to <see cref="MqttSessions"/>.</summary>
    public ISessionOwner? Owner { get; set; }

    /// <summary>When it is forgotten, as a timestamp of the clock, while its client is away. Belongs to <see cref="MqttSessions"/>.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Identifiers waiting for their PUBREL.</summary>
    public int Unreleased
    {
        get
        {
            lock (_unreleased)
            {
                return _unreleased.Count;
            }
        }
    }

    public bool IsUnreleased(ushort packetId)
    {
        lock (_unreleased)
        {
            return _unreleased.Contains(packetId);
        }
    }

    public void AddUnreleased(ushort packetId)
    {
        lock (_unreleased)
        {
            _unreleased.Add(packetId);
        }
    }

    /// <summary>Ends a QoS 2 exchange; false where there is none of this identifier.</summary>
    public bool Release(ushort packetId)
    {
        lock (_unreleased)
        {
            return _unreleased.Remove(packetId);
        }
    }
}
