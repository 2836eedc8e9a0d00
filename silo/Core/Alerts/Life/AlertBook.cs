using System.Globalization;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>
/// All alerts that stand and those that ended in the last days, as the trail's events made them. It evaluates nothing: the same events give
/// the same book.
/// </summary>
public sealed class AlertBook
{
    private const int MostEnded = 20_000;
    private const int MostAnnunciations = 50_000;
    private const int MostFloods = 500;
    private const long LetGoEvery = 10 * LifeTimes.Second;
    private readonly Dictionary<string, AlertEntry> _standing = new(StringComparer.Ordinal);
    private readonly Dictionary<AlertPoint, string> _points = [];
    private readonly Dictionary<string, AlertEntry> _ended = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, long Changed, long At)> _endings = new();
    private readonly Dictionary<(string By, string Key), KeyMemory> _keys = [];
    private readonly Dictionary<AlertPoint, List<long>> _raises = [];
    private readonly List<Annunciation> _annunciations = [];
    private readonly List<FloodRecord> _floods = [];
    private long _letGoAt;

    /// <summary>Counts every change of any alert.</summary>
    public long Version { get; private set; }

    /// <summary>The newest change of an alert that is no longer held: who knows less has to ask for all.</summary>
    public long Forgotten { get; private set; }

    /// <summary>Alerts that are not Normal, in no order.</summary>
    public IReadOnlyCollection<AlertEntry> Standing => _standing.Values;

    /// <summary>Alerts that ended in the last days, in no order.</summary>
    public IReadOnlyCollection<AlertEntry> Ended => _ended.Values;

    /// <summary>Annunciations of the last days, rising in time.</summary>
    public IReadOnlyList<Annunciation> Annunciations => _annunciations;

    /// <summary>Floods of the last days, the one that lasts at the end.</summary>
    public IReadOnlyList<FloodRecord> Floods => _floods;

    /// <summary>The flood that lasts, or null.</summary>
    public FloodRecord? Flood => _floods.Count > 0 && _floods[^1].Until is null ? _floods[^1] : null;

    /// <summary>Alerts raised since the journal's beginning.</summary>
    public long Raised { get; private set; }

    internal IReadOnlyCollection<KeyMemory> Keys => _keys.Values;

    internal IReadOnlyDictionary<AlertPoint, List<long>> Raises => _raises;

    /// <summary>An alert that stands or ended lately, or null.</summary>
    public AlertEntry? Find(string id) => _standing.GetValueOrDefault(id) ?? _ended.GetValueOrDefault(id);

    /// <summary>The occurrence of a point that stands, or null.</summary>
    public AlertEntry? At(AlertPoint point) => _points.TryGetValue(point, out var id) ? _standing[id] : null;

    /// <summary>What a person's key did, or null.</summary>
    public KeyMemory? Done(string by, string key) => _keys.GetValueOrDefault((by, key));

    /// <summary>How many were annunciated within a time before a moment.</summary>
    public int AnnunciatedSince(long since)
    {
        var (low, high) = (0, _annunciations.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _annunciations[middle].At > since ? (low, middle) : (middle + 1, high);
        }

        return _annunciations.Count - low;
    }

    /// <summary>How often a point would have been raised within ten minutes if it were raised now, where it chatters; else 1.</summary>
    public int TimesAt(AlertPoint point, long now)
    {
        if (!_raises.TryGetValue(point, out var raises) || raises.Count(at => at > now - LifeTimes.Chatter) + 1 < LifeTimes.ChatterFrom)
        {
            return 1;
        }

        return raises.Count(at => at > now - LifeTimes.Flood) + 1;
    }

    /// <summary>Folds what became of an alert.</summary>
    public void Apply(AlertChanged said, long position)
    {
        ArgumentNullException.ThrowIfNull(said);
        var id = said.Alert ?? "a" + position.ToString(CultureInfo.InvariantCulture);
        var known = Find(id);
        var now = said.After.Id == id ? said.After : said.After with { Id = id };
        var positions = known is null ? [position] : Added(known.Positions, position);
        var entry = new AlertEntry(now, ++Version, said.Evidence ?? known?.Evidence ?? [], positions, UndoOf(said, known));
        var point = new AlertPoint(now.Rule, now.Subject);
        if (now.State == AlertState.Normal)
        {
            _standing.Remove(id);
            _points.Remove(point);
            _ended[id] = entry;
            _endings.Enqueue((id, Version, said.At));
        }
        else
        {
            _ended.Remove(id);
            _standing[id] = entry;
            _points[point] = id;
        }

        Remember(said, known, entry, point);
    }

    /// <summary>Folds a command that came second.</summary>
    public void Apply(AlertCommandRefused said, long position)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (Find(said.Alert) is { } entry)
        {
            var noted = entry with { Positions = Added(entry.Positions, position) };
            (entry.Now.State == AlertState.Normal ? _ended : _standing)[said.Alert] = noted;
        }
    }

    /// <summary>Folds the beginning of a flood.</summary>
    public void Apply(FloodBegan said)
    {
        ArgumentNullException.ThrowIfNull(said);
        Version++;
        _floods.Add(new FloodRecord(said.At, null, said.Count, said.Count));
    }

    /// <summary>Folds the end of a flood.</summary>
    public void Apply(FloodEnded said)
    {
        ArgumentNullException.ThrowIfNull(said);
        Version++;
        if (Flood is { } flood)
        {
            _floods[^1] = flood with { Until = said.At };
        }
    }

    /// <summary>Lets go of what is too old at a moment (Unix ms) to matter.</summary>
    public void Advance(long now)
    {
        if (now < _letGoAt)
        {
            return;
        }

        _letGoAt = now + LetGoEvery;
        while (_endings.TryPeek(out var ending) && (ending.At < now - LifeTimes.Ended || _ended.Count > MostEnded))
        {
            _endings.Dequeue();
            if (_ended.TryGetValue(ending.Id, out var entry) && entry.Changed == ending.Changed)
            {
                _ended.Remove(ending.Id);
                Forgotten = Math.Max(Forgotten, entry.Changed);
            }
        }

        var old = _annunciations.FindIndex(annunciation => annunciation.At >= now - LifeTimes.Ended);
        _annunciations.RemoveRange(0, Math.Max(old < 0 ? _annunciations.Count : old, _annunciations.Count - MostAnnunciations));
        _floods.RemoveRange(0, Math.Max(0, _floods.Count - MostFloods));
        foreach (var (key, _) in _keys.Where(memory => memory.Value.At < now - LifeTimes.Keys && !_standing.ContainsKey(memory.Value.Alert)).ToList())
        {
            _keys.Remove(key);
        }

        foreach (var (point, _) in _raises.Where(raises => raises.Value[^1] <= now - LifeTimes.Flood).ToList())
        {
            _raises.Remove(point);
        }
    }

    internal void Restore(BookState state)
    {
        (Version, Forgotten, Raised) = (state.Version, state.Forgotten, state.Raised);
        foreach (var entry in state.Standing)
        {
            _standing.Add(entry.Now.Id, entry);
            _points.Add(new AlertPoint(entry.Now.Rule, entry.Now.Subject), entry.Now.Id);
        }

        foreach (var entry in state.Ended.OrderBy(entry => entry.Changed))
        {
            _ended.Add(entry.Now.Id, entry);
            _endings.Enqueue((entry.Now.Id, entry.Changed, entry.Now.StateAt));
        }

        foreach (var memory in state.Keys)
        {
            _keys.Add((memory.By, memory.Key), memory);
        }

        foreach (var raises in state.Raises)
        {
            _raises.Add(new AlertPoint(raises.Rule, raises.Subject), [.. raises.At]);
        }

        _annunciations.AddRange(state.Annunciations);
        _floods.AddRange(state.Floods);
    }

    private static UndoMemory? UndoOf(AlertChanged said, AlertEntry? known) =>
        known is null || said.By is not { } by || said.Verb is AlertVerb.Undone or AlertVerb.Noted or AlertVerb.Escalated ? null : new UndoMemory(known.Now, by.Id, said.At);

    private static long[] Added(IReadOnlyList<long> positions, long position) =>
        [.. positions.Skip(Math.Max(0, positions.Count - AlertEntry.MostPositions + 1)), position];

    private static string SourceOf(AlertRecord alert) => $"{alert.Rule}|{alert.Subject.District}|{alert.Subject.Category}|{alert.Subject.Feed}";

    private void Remember(AlertChanged said, AlertEntry? known, AlertEntry entry, AlertPoint point)
    {
        Raised += known is null ? 1 : 0;
        if (known is null || (said.Verb != AlertVerb.Undone && entry.Now.Holds && !known.Now.Holds))
        {
            if (!_raises.TryGetValue(point, out var raises))
            {
                _raises.Add(point, raises = []);
            }

            raises.RemoveAll(at => at <= said.At - LifeTimes.Flood);
            raises.Add(said.At);
        }

        // What is taken back is as it was: it was annunciated once.
        if (entry.Now.AnnunciatedAt is { } at && at != known?.Now.AnnunciatedAt && said.Verb != AlertVerb.Undone)
        {
            _annunciations.Add(new Annunciation(at, entry.Now.Priority, SourceOf(entry.Now)));
            if (Flood is { } flood)
            {
                _floods[^1] = flood with { Count = flood.Count + 1, Peak = Math.Max(flood.Peak, AnnunciatedSince(at - LifeTimes.Flood)) };
            }
        }

        if (said is { Key: { } key, By: { } by })
        {
            _keys[(by.Id, key)] = new KeyMemory(by.Id, key, said.Verb, entry.Now.Id, said.At, entry.Now);
        }
    }
}
