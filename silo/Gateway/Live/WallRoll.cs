namespace SituationRoom.Gateway.Live;

/// <summary>
/// The walls that are open, and which of them makes the room's sounds. In memory, as they last reported. Safe for any number of threads.
/// </summary>
internal sealed class WallRoll(TimeProvider time)
{
    /// <summary>So long a room may be without a wall that can be heard, and so long a page counts as open after its last report.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const int Most = 200;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, WallPage> _pages = new(StringComparer.Ordinal);
    private readonly SoundLease _lease = new();

    // Null as long as no wall was to be heard at all: a room that wants no sound lacks none.
    private DateTimeOffset? _heardAt;

    /// <summary>Whether walls are open and none of them could be heard for <see cref="Patience"/>, though one is or was to be.</summary>
    public bool IsSilent
    {
        get
        {
            lock (_gate)
            {
                return IsSilentAt(time.GetUtcNow());
            }
        }
    }

    /// <summary>Pages that reported lately, by name.</summary>
    public IReadOnlyList<(WallPage Page, bool IsMaster)> Open()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            Forget(now);
            return [.. _pages.Values.OrderBy(page => page.Wall, StringComparer.Ordinal).ThenBy(page => page.Page, StringComparer.Ordinal)
                .Select(page => (page, _lease.IsHeldBy(page.Page, now)))];
        }
    }

    /// <summary>Takes a page's report, and with it the sound's lease where that is free.</summary>
    public WallStanding Report(string page, string wall, WallSound sound, string? panel = null)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            Forget(now);
            if (!_pages.ContainsKey(page) && _pages.Count >= Most)
            {
                _pages.Remove(_pages.Values.MinBy(one => one.At)!.Page);
            }

            _pages[page] = new WallPage(page, wall, sound, now, panel);
            if (sound != WallSound.Running)
            {
                _lease.Leave(page);
            }

            if (sound == WallSound.Running || (sound == WallSound.Blocked && _heardAt is null))
            {
                _heardAt = now;
            }

            var isMaster = sound == WallSound.Running && _lease.Take(page, now);
            return new WallStanding(isMaster, IsSilentAt(now));
        }
    }

    /// <summary>A page goes, and leaves the sound to another.</summary>
    public void Close(string page)
    {
        lock (_gate)
        {
            _pages.Remove(page);
            _lease.Leave(page);
        }
    }

    private bool IsSilentAt(DateTimeOffset now) =>
        _heardAt is { } heard && now - heard >= Patience && _pages.Values.Any(page => now - page.At < Patience);

    /// <summary>Drops pages that are closed.</summary>
    private void Forget(DateTimeOffset now)
    {
        foreach (var page in _pages.Values.Where(page => now - page.At >= Patience).ToList())
        {
            _pages.Remove(page.Page);
        }
    }
}
