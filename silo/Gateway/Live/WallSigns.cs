using System.Collections.Concurrent;

namespace SituationRoom.Gateway.Live;

/// <summary>
/// The last signs of walls that bear a token: those heard here at once, those heard by other nodes or before a restart as they were kept.
/// Any thread hears; one asks.
/// </summary>
internal sealed class WallSigns(TimeProvider time)
{
    /// <summary>How often a sign is kept while a wall goes on to be heard, and how soon one of another node is looked for.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, WallSign> _heard = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _kept = new(StringComparer.Ordinal);

    /// <summary>A wall says that it lives.</summary>
    /// <param name="wall">Its id.</param>
    /// <param name="clockOff">How far its own clock is ahead, ms; null: it did not say.</param>
    public void Heard(string wall, long? clockOff) => _heard[wall] = new WallSign(time.GetUtcNow(), clockOff);

    /// <summary>The last sign of a wall on any node, or null; keeps what was heard here.</summary>
    public WallSign? Last(string wall, IWallMemory memory)
    {
        var now = time.GetUtcNow();
        if (_heard.TryGetValue(wall, out var heard) && now - heard.At < Step)
        {
            if (!_kept.TryGetValue(wall, out var at) || now - at >= Step || now < at)
            {
                memory.Write(wall, heard);
                _kept[wall] = now;
            }

            return heard;
        }

        var known = memory.Read(wall);
        return heard is null || (known is not null && known.At > heard.At) ? known : heard;
    }

    /// <summary>Forgets walls that are let in no longer.</summary>
    public void Keep(IReadOnlySet<string> walls)
    {
        foreach (var wall in _heard.Keys.Where(wall => !walls.Contains(wall)))
        {
            _heard.TryRemove(wall, out _);
            _kept.Remove(wall);
        }
    }
}
