namespace SituationRoom.Feeds.Mqtt.Lanes;

/// <summary>
/// The packet identifiers of QoS 2 messages that are durable and wait for their PUBREL (MQTT 5.0 §4.3.3, the receiver's
/// side). They lie in memory: after a restart such a message may be delivered once more, and the journal knows it again, so
/// that it still counts once. Thread-safe.
/// </summary>
internal sealed class UnreleasedIds
{
    private readonly HashSet<ushort> _ids = [];

    public int Count
    {
        get
        {
            lock (_ids)
            {
                return _ids.Count;
            }
        }
    }

    public bool Contains(ushort packetId)
    {
        lock (_ids)
        {
            return _ids.Contains(packetId);
        }
    }

    public void Add(ushort packetId)
    {
        lock (_ids)
        {
            _ids.Add(packetId);
        }
    }

    /// <summary>Ends an exchange; false where there is none of this identifier.</summary>
    public bool Release(ushort packetId)
    {
        lock (_ids)
        {
            return _ids.Remove(packetId);
        }
    }

    /// <summary>The other side has forgotten the session.</summary>
    public void Clear()
    {
        lock (_ids)
        {
            _ids.Clear();
        }
    }
}
