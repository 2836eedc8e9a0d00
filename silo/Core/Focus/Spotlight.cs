using SituationRoom.Core.Incidents;
using SituationRoom.Reports;

namespace SituationRoom.Core.Focus;

/// <summary>
/// The incidents that a wall shows one by one: which are notable (open, Severe or Extreme), which changed, and what
/// happened last.
/// </summary>
public sealed class Spotlight
{
    private const int MostChanged = 4_096;
    private readonly Dictionary<int, NotableRank> _ranks = [];
    private readonly SortedSet<NotableRank> _notable = [];
    private readonly Dictionary<int, string> _titles = [];
    private readonly HashSet<int> _untitled = [];
    private readonly HashSet<int> _changed = [];
    private ChangedKeys? _followed;
    private int _newest = -1;
    private byte[] _newestTitle = [];
    private int _newestTitleLength;
    private Severity _newestSeverity;

    /// <summary>Notable incidents: unacknowledged first, then severity, then oldest.</summary>
    public IEnumerable<int> Notable => _notable.Select(rank => rank.Key);

    public int NotableCount => _notable.Count;

    /// <summary>Whether a notable incident came, went or changed since <see cref="ClearNotable"/>.</summary>
    public bool NotableChanged { get; private set; }

    /// <summary>Keys that changed since <see cref="ClearChanged"/>; meaningless once <see cref="Overflowed"/>.</summary>
    public IReadOnlyCollection<int> Changed => _changed;

    /// <summary>More changed than is noted one by one: look at all.</summary>
    public bool Overflowed { get; private set; }

    /// <summary>A title fit for the wall, of an incident that is or was notable; or null.</summary>
    public string? TitleOf(int key) => _titles.GetValueOrDefault(key);

    /// <summary>
    /// Notable incidents of which a title is known to the journal alone, since they were not notable when it came: who
    /// reads it there tells it by <see cref="TellTitle"/>.
    /// </summary>
    public IReadOnlyCollection<int> Untitled => _untitled;

    /// <summary>Tells the title that stands; an empty one where there is none after all.</summary>
    public void TellTitle(int key, ReadOnlySpan<byte> title)
    {
        if (_untitled.Remove(key) && !title.IsEmpty)
        {
            _titles[key] = PublicTitle.From(title);
            NotableChanged = true;
        }
    }

    /// <summary>Notes whether the title of an incident is still to be read from the journal.</summary>
    internal void WantTitle(int key, bool hasTitle)
    {
        if (hasTitle && _ranks.ContainsKey(key) && !_titles.ContainsKey(key))
        {
            _untitled.Add(key);
        }
        else
        {
            _untitled.Remove(key);
        }
    }

    /// <summary>Notes from now on in a log of the caller's own which incidents changed; the log of an earlier call is fed no more.</summary>
    public ChangedKeys Follow() => _followed = new ChangedKeys();

    internal void Note(int key)
    {
        _followed?.Note(key);
        if (_changed.Count < MostChanged)
        {
            _changed.Add(key);
        }
        else
        {
            Overflowed = true;
        }
    }

    /// <summary>An incident began or was revised.</summary>
    internal void Observe(int key, in Incident incident, bool isNew, bool counts, ReadOnlySpan<byte> title, long now)
    {
        Note(key);
        var mode = incident.Settled.Mode;
        var notable = counts && IsNotable(incident);
        Rank(key, incident, notable);
        if (isNew && mode == Mode.Actual && incident.OccurredAt / 1000 > now - 3_600 && incident.Settled.Severity >= _newestSeverity)
        {
            _newest = key;
            _newestTitleLength = 0;
            _newestSeverity = incident.Settled.Severity;
        }

        if (title.IsEmpty)
        {
            return;
        }

        // Kept for what is notable now or was: nothing but the entries may decide what a wall shows.
        if (notable || _titles.ContainsKey(key))
        {
            _titles[key] = PublicTitle.From(title);
        }

        if (key == _newest)
        {
            KeepNewestTitle(title);
        }
    }

    /// <summary>Whether an incident is counted by itself changed.</summary>
    internal void Reconsider(int key, in Incident incident, bool counts)
    {
        Note(key);
        Rank(key, incident, counts && IsNotable(incident));
    }

    /// <summary>What the title that stands was taken from is void.</summary>
    internal void ForgetTitle(int key)
    {
        NotableChanged |= _titles.Remove(key);
        if (_newest == key)
        {
            TakeNewest();
        }
    }

    internal void Gone(int key)
    {
        Note(key);
        Withdraw(key);
        _titles.Remove(key);
        _untitled.Remove(key);
        if (_newest == key)
        {
            TakeNewest();
        }
    }

    /// <summary>Takes what the ticker should show next, and its title fit for the wall; −1 where nothing happened.</summary>
    public (int Key, string? Title) TakeNewest()
    {
        var title = _newestTitleLength == 0 ? null : PublicTitle.From(_newestTitle.AsSpan(0, _newestTitleLength));
        var taken = (_newest, title);
        _newest = -1;
        _newestTitleLength = 0;
        _newestSeverity = Severity.Unknown;
        return taken;
    }

    public void ClearNotable() => NotableChanged = false;

    public void ClearChanged()
    {
        _changed.Clear();
        Overflowed = false;
    }

    /// <summary>Ranks an incident that a snapshot brought back.</summary>
    internal void Restore(int key, in Incident incident)
    {
        Rank(key, incident, IsNotable(incident));
        Overflowed = true;
    }

    internal void RestoreTitle(int key, string title) => _titles[key] = title;

    /// <summary>As it came, since thousands a second may be the newest before one of them is taken.</summary>
    private void KeepNewestTitle(ReadOnlySpan<byte> title)
    {
        if (title.Length > _newestTitle.Length)
        {
            _newestTitle = new byte[title.Length * 2];
        }

        title.CopyTo(_newestTitle);
        _newestTitleLength = title.Length;
    }

    private static bool IsNotable(in Incident incident) =>
        incident.IsOpen
        && incident.Settled.Severity >= Severity.Severe
        && (incident.Settled.Mode is Mode.Actual or Mode.Exercise);

    private void Rank(int key, in Incident incident, bool notable)
    {
        Withdraw(key);
        if (notable)
        {
            var rank = new NotableRank(
                incident.Settled.Status == IncidentStatus.Open ? 0 : 1,
                -(int)incident.Settled.Severity,
                incident.OccurredAt,
                key);
            _ranks[key] = rank;
            _notable.Add(rank);
            NotableChanged = true;
        }
    }

    private void Withdraw(int key)
    {
        if (_ranks.Remove(key, out var rank))
        {
            _notable.Remove(rank);
            NotableChanged = true;
        }
    }
}
