using SituationRoom.Feeds.Mqtt.Codec;

namespace SituationRoom.Feeds.Mqtt.Listener;

/// <summary>
/// The sessions of all clients. A client identifier is a feed's own: two feeds may use the same without displacing each
/// other, so that no feed's key can hang up on another feed. Bounded; thread-safe.
/// </summary>
internal sealed class MqttSessions(int capacity, TimeProvider timeProvider)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Feed, string ClientId), MqttSession> _sessions = [];

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _sessions.Count;
            }
        }
    }

    /// <summary>Gives a client its session and ends the connection that had it before, MQTT 5.0 §3.1.4.</summary>
    /// <param name="feed">The feed's id.</param>
    /// <param name="clientId">Given or assigned.</param>
    /// <param name="clean">True forgets what there was.</param>
    /// <param name="owner">The new connection.</param>
    /// <param name="present">Whether an earlier session goes on.</param>
    public MqttSession Open(string feed, string clientId, bool clean, ISessionOwner owner, out bool present)
    {
        ISessionOwner? displaced;
        MqttSession? session;
        lock (_gate)
        {
            _sessions.TryGetValue((feed, clientId), out session);
            displaced = session?.Owner;
            present = session is not null && !clean && (displaced is not null || session.ExpiresAt > timeProvider.GetUtcNow());
            if (!present)
            {
                MakeRoom();
                session = new MqttSession(feed, clientId);
                _sessions[(feed, clientId)] = session;
            }

            session!.Owner = owner;
        }

        displaced?.End(MqttReason.SessionTakenOver);
        return session;
    }

    /// <summary>Takes note that a connection ended. Does nothing where another has its session by now.</summary>
    public void Close(MqttSession session, ISessionOwner owner, TimeSpan expiry)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(session.Owner, owner))
            {
                return;
            }

            session.Owner = null;
            session.ExpiresAt = timeProvider.GetUtcNow() + expiry;
            if (expiry <= TimeSpan.Zero
                && _sessions.TryGetValue((session.Feed, session.ClientId), out var known) && ReferenceEquals(known, session))
            {
                _sessions.Remove((session.Feed, session.ClientId));
            }
        }
    }

    // Connections are bounded elsewhere, so that there is always one without an owner where this many are kept.
    private void MakeRoom()
    {
        if (_sessions.Count < capacity)
        {
            return;
        }

        var now = timeProvider.GetUtcNow();
        foreach (var session in _sessions.Values.Where(session => session.Owner is null && session.ExpiresAt <= now).ToList())
        {
            _sessions.Remove((session.Feed, session.ClientId));
        }

        if (_sessions.Count >= capacity && _sessions.Values.Where(session => session.Owner is null).MinBy(session => session.ExpiresAt) is { } oldest)
        {
            _sessions.Remove((oldest.Feed, oldest.ClientId));
        }
    }
}
