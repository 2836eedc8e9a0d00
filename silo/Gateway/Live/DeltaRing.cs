namespace SituationRoom.Gateway.Live;

/// <summary>
/// The newest deltas, by consecutive version: all that is kept for those who are behind, instead of a queue for each.
/// Bounded by count and bytes; at the limit the oldest go. One thread adds, any reads.
/// </summary>
internal sealed class DeltaRing(int maxCount, long maxBytes)
{
    private readonly Lock _gate = new();
    private readonly SentDelta?[] _deltas = new SentDelta?[maxCount];
    private long _first = 1;
    private long _last;
    private long _bytes;

    /// <summary>The newest version that was added, 0 before the first.</summary>
    public long Last => Volatile.Read(ref _last);

    /// <summary>Bytes kept.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>Adds the next; one that does not follow the last empties the ring first.</summary>
    public void Add(SentDelta delta)
    {
        lock (_gate)
        {
            if (delta.Version != _last + 1)
            {
                Empty(delta.Version - 1);
            }

            _last = delta.Version;
            _bytes += delta.Frame.Length;
            if (_last - _first >= maxCount)
            {
                DropOldest();
            }

            _deltas[_last % maxCount] = delta;
            while (_bytes > maxBytes && _first < _last)
            {
                DropOldest();
            }
        }
    }

    /// <summary>Forgets all up to <paramref name="version"/>, of which some were never added.</summary>
    public void Skip(long version)
    {
        lock (_gate)
        {
            Empty(Math.Max(version, _last));
        }
    }

    /// <summary>Whether everything after <paramref name="version"/> is here, or nothing came after it.</summary>
    public bool Follows(long version)
    {
        lock (_gate)
        {
            return version >= _first - 1;
        }
    }

    /// <summary>Appends what came after <paramref name="version"/>; false where some of it is no longer kept.</summary>
    public bool TryAfter(long version, List<SentDelta> missed)
    {
        lock (_gate)
        {
            if (version < _first - 1)
            {
                return false;
            }

            for (var next = version + 1; next <= _last; next++)
            {
                missed.Add(_deltas[next % maxCount]!);
            }

            return true;
        }
    }

    private void DropOldest()
    {
        ref var slot = ref _deltas[_first % maxCount];
        _bytes -= slot!.Frame.Length;
        slot = null;
        _first++;
    }

    private void Empty(long last)
    {
        Array.Clear(_deltas);
        _bytes = 0;
        _last = last;
        _first = last + 1;
    }
}
