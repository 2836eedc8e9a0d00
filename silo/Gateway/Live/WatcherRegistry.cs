using Microsoft.AspNetCore.SignalR;

namespace SituationRoom.Gateway.Live;

/// <summary>The connections of the hub.</summary>
internal sealed class WatcherRegistry
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Watcher> _watchers = [];
    private Watcher[]? _all = [];
    private int _count;

    /// <summary>How many are connected.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>All of them at present; the array is not changed later.</summary>
    public Watcher[] All()
    {
        lock (_gate)
        {
            return _all ??= [.. _watchers.Values];
        }
    }

    public void Add(HubConnectionContext connection)
    {
        lock (_gate)
        {
            _watchers[connection.ConnectionId] = new Watcher(connection);
            _count = _watchers.Count;
            _all = null;
        }
    }

    public void Remove(string id)
    {
        lock (_gate)
        {
            _watchers.Remove(id);
            _count = _watchers.Count;
            _all = null;
        }
    }

    /// <summary>The watcher of a connection, or null where it has gone.</summary>
    public Watcher? Find(string id)
    {
        lock (_gate)
        {
            return _watchers.GetValueOrDefault(id);
        }
    }
}
