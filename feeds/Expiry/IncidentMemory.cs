using SituationRoom.Reports;

namespace SituationRoom.Feeds.Expiry;

/// <summary>
/// Which message is about which incident, and when incidents expire. Changes since the last <see cref="Keep"/> can be undone, since
/// they hold only once the room has taken what they stand for. Pure; for one thread at a time.
/// </summary>
public sealed class IncidentMemory
{
    private readonly Dictionary<(string Feed, string Key), string> _incidentOf = [];
    private readonly Dictionary<(string Feed, string Id), ExpiringIncident> _incidents = [];
    private readonly List<IncidentNote> _notes = [];
    private readonly Stack<Action> _undo = [];

    /// <summary>Changes since the last <see cref="Keep"/>, in order.</summary>
    internal IReadOnlyList<IncidentNote> Notes => _notes;

    internal ExpiringIncident? Find(string feed, string id) => _incidents.GetValueOrDefault((feed, id));

    /// <summary>The incident that a message of this name is about, or null.</summary>
    internal string? IncidentOf(string feed, string key) => _incidentOf.GetValueOrDefault((feed, key));

    /// <summary>Open incidents whose time is over.</summary>
    internal IReadOnlyList<ExpiringIncident> Expired(DateTimeOffset now) => [.. _incidents.Values.Where(incident => incident.IsExpired(now))];

    /// <summary>When the next open incident expires; null: none does.</summary>
    internal DateTimeOffset? NextExpiry() =>
        _incidents.Values.Where(incident => incident.Status == IncidentStatus.Open).Min(incident => incident.Expires);

    internal void Apply(IncidentNote note)
    {
        var feed = note.Incident.Feed;
        if (note.Into is { } winner)
        {
            foreach (var (key, _) in _incidentOf.Where(entry => entry.Key.Feed == feed && entry.Value == note.Incident.Id).ToList())
            {
                Set(_incidentOf, key, winner);
            }

            Remove(_incidents, (feed, note.Incident.Id));
        }
        else
        {
            Set(_incidents, (feed, note.Incident.Id), note.Incident);
        }

        foreach (var key in note.Keys)
        {
            Set(_incidentOf, (feed, key), note.Into ?? note.Incident.Id);
        }

        _notes.Add(note);
    }

    /// <summary>What has changed holds.</summary>
    internal void Keep()
    {
        _notes.Clear();
        _undo.Clear();
    }

    /// <summary>Everything is as it was at the last <see cref="Keep"/>.</summary>
    internal void Undo()
    {
        while (_undo.TryPop(out var back))
        {
            back();
        }

        _notes.Clear();
    }

    /// <summary>Lets go of incidents that are done and whose last sign lies before a moment, with the names of their messages.</summary>
    internal void Forget(DateTimeOffset before)
    {
        foreach (var (id, incident) in _incidents.ToList())
        {
            if (incident.Status != IncidentStatus.Open
                && (incident.Revision is not { } revision || DateTimeOffset.FromUnixTimeMilliseconds(revision) < before) && incident.At < before && !(incident.Expires >= before))
            {
                _incidents.Remove(id);
            }
        }

        foreach (var (key, id) in _incidentOf.Where(entry => !_incidents.ContainsKey((entry.Key.Feed, entry.Value))).ToList())
        {
            _incidentOf.Remove(key);
        }
    }

    /// <summary>Notes that make this memory of an empty one.</summary>
    internal IReadOnlyList<IncidentNote> All()
    {
        var keys = _incidentOf.ToLookup(entry => (entry.Key.Feed, entry.Value), entry => entry.Key.Key);
        return [.. _incidents.Select(incident => new IncidentNote(incident.Value, [.. keys[incident.Key]], null))];
    }

    private void Set<TKey, TValue>(Dictionary<TKey, TValue> entries, TKey key, TValue value)
        where TKey : notnull
    {
        if (entries.TryGetValue(key, out var before))
        {
            _undo.Push(() => entries[key] = before);
        }
        else
        {
            _undo.Push(() => entries.Remove(key));
        }

        entries[key] = value;
    }

    private void Remove<TKey, TValue>(Dictionary<TKey, TValue> entries, TKey key)
        where TKey : notnull
    {
        if (entries.Remove(key, out var before))
        {
            _undo.Push(() => entries[key] = before);
        }
    }
}
