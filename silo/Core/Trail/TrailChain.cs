namespace SituationRoom.Core.Trail;

/// <summary>Where the trail stands: the hash of its last entry, which the next one names, and where its entries lie.</summary>
public sealed class TrailChain
{
    /// <summary>Bytes of a hash (SHA-256).</summary>
    public const int HashLength = 32;

    private const int MostPositions = 1_000_000;
    private readonly byte[] _last = new byte[HashLength];
    private readonly List<long> _positions = [];

    /// <summary>Hash of the last entry; zeros where there is none.</summary>
    public ReadOnlySpan<byte> Last => _last;

    /// <summary>How many entries it has.</summary>
    public long Count { get; private set; }

    /// <summary>Position of the last entry; 0 where there is none.</summary>
    public long Position => _positions.Count == 0 ? 0 : _positions[^1];

    /// <summary>Positions of the entries, rising: of the newest million.</summary>
    public IReadOnlyList<long> Positions => _positions;

    /// <summary>Positions after <paramref name="after"/>, rising, at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<long> After(long after, int limit)
    {
        var found = _positions.BinarySearch(after + 1);
        var from = found >= 0 ? found : ~found;
        return _positions.GetRange(from, Math.Min(limit, _positions.Count - from));
    }

    /// <summary>The newest positions before <paramref name="before"/>, rising, at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<long> Before(long before, int limit)
    {
        var found = _positions.BinarySearch(before);
        var end = found >= 0 ? found : ~found;
        return _positions.GetRange(Math.Max(0, end - limit), Math.Min(limit, end));
    }

    internal void Take(ReadOnlySpan<byte> hash, long position)
    {
        hash.CopyTo(_last);
        Count++;
        _positions.Add(position);
        if (_positions.Count > MostPositions)
        {
            _positions.RemoveRange(0, MostPositions / 10);
        }
    }

    internal void Restore(ReadOnlySpan<byte> last, long count, IEnumerable<long> positions)
    {
        last.CopyTo(_last);
        Count = count;
        _positions.AddRange(positions);
    }
}
