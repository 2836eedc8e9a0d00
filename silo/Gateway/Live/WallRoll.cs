namespace SituationRoom.Gateway.Live;

/// <summary>
/// The walls that are open on this node, and which of them makes the room's sounds. In memory, as they last reported. Safe for any number of threads.
/// </summary>
internal sealed class WallRoll(TimeProvider time, IRoomSound room)
{
    /// <summary>So long a room may be without a wall that can be heard, and so long a page counts as open after its last report.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const int Most = 200;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, WallPage> _pages = new(StringComparer.Ordinal);

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
                .Select(page => (page, now < page.MasterUntil))];
        }
    }

    /// <summary>Takes a page's report, and with it the room's sound where that is free.</summary>
    /// <param name="page">The page's own id.</param>
    /// <param name="wall">The name under which it is steered.</param>
    /// <param name="sound">How it stands with its sound.</param>
    /// <param name="panel">The part that it shows; null: the whole.</param>
    /// <param name="cancellationToken">Ends the asking for the room's sound.</param>
    public async ValueTask<WallStanding> ReportAsync(string page, string wall, WallSound sound, string? panel, CancellationToken cancellationToken)
    {
        var askedAt = time.GetUtcNow();
        var hadIt = Enter(new WallPage(page, wall, sound, askedAt, panel));
        if (sound != WallSound.Running && hadIt)
        {
            await room.LeaveAsync(page, cancellationToken);
        }

        var isMaster = sound == WallSound.Running && await room.TakeAsync(page, cancellationToken);

        // Another node's wall may be heard where none of this node's is.
        var isHeard = sound == WallSound.Running || (IsToBeHeardElsewhere && await room.IsHeldAsync(cancellationToken));
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_pages.TryGetValue(page, out var entered))
            {
                _pages[page] = entered with { MasterUntil = isMaster ? askedAt + IRoomSound.Lasts : null };
            }

            if (isHeard || (sound == WallSound.Blocked && _heardAt is null))
            {
                _heardAt = now;
            }

            return new WallStanding(isMaster, IsSilentAt(now));
        }
    }

    /// <summary>A page goes, and leaves the sound to another.</summary>
    /// <param name="page">The page's own id.</param>
    /// <param name="cancellationToken">Ends the asking for the room's sound.</param>
    public async ValueTask CloseAsync(string page, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _pages.Remove(page);
        }

        await room.LeaveAsync(page, cancellationToken);
    }

    /// <summary>Whether a wall was to be heard, and the last that made the room's sounds is none of this node's.</summary>
    private bool IsToBeHeardElsewhere
    {
        get
        {
            lock (_gate)
            {
                return _heardAt is not null && !_pages.Values.Any(page => page.MasterUntil > time.GetUtcNow());
            }
        }
    }

    /// <summary>Notes a page's report. Returns whether it made the room's sounds before it.</summary>
    private bool Enter(WallPage reported)
    {
        lock (_gate)
        {
            Forget(reported.At);
            var before = _pages.GetValueOrDefault(reported.Page);
            if (before is null && _pages.Count >= Most)
            {
                _pages.Remove(_pages.Values.MinBy(one => one.At)!.Page);
            }

            _pages[reported.Page] = reported with { MasterUntil = before?.MasterUntil };
            return before?.MasterUntil is not null;
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
