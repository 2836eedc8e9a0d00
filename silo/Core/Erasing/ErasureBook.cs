using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Erasing;

/// <summary>
/// Of which incidents the personal data were erased. By request: kept for ever, so that keys that come back from a backup are destroyed again. By term: the newest
/// <see cref="MostByTerm"/>, and how far each term was looked for.
/// </summary>
public sealed class ErasureBook
{
    /// <summary>So many erasures by term are remembered; what was erased before has left the room long ago.</summary>
    public const int MostByTerm = 20_000;

    private readonly Dictionary<IncidentName, Erasure> _erasures = [];
    private readonly Dictionary<IncidentName, Erasure> _expired = [];
    private readonly Queue<IncidentName> _order = [];
    private readonly Dictionary<string, long> _through = [];
    private readonly Dictionary<IncidentName, string> _open = [];

    /// <summary>All that were asked for, in the order in which they were made.</summary>
    public IReadOnlyCollection<Erasure> All => _erasures.Values;

    /// <summary>Those by term that are remembered, the oldest first.</summary>
    public IEnumerable<Erasure> ByTerm => _order.Select(name => _expired[name]);

    /// <summary>Incidents whose term was over while they were open, and under which walk they were found.</summary>
    public IReadOnlyDictionary<IncidentName, string> Open => _open;

    /// <summary>Each walk, and up to which position it went.</summary>
    public IReadOnlyDictionary<string, long> Terms => _through;

    /// <summary>The newest event by term: a kill may have come between it and the last of its keys. Null where there is none.</summary>
    public PersonsExpired? Newest { get; private set; }

    /// <summary>When the personal data of an incident were first erased, Unix ms; null where they were not.</summary>
    public long? At(string feed, string id) => Of(feed, id)?.At;

    /// <summary>That the personal data of an incident were erased; null where they were not.</summary>
    public Erasure? Of(string feed, string id)
    {
        var name = new IncidentName(feed, id);
        return _erasures.GetValueOrDefault(name) ?? _expired.GetValueOrDefault(name);
    }

    /// <summary>Up to which position a term was looked for.</summary>
    /// <param name="term">See <see cref="PersonTerm.Text"/>.</param>
    /// <param name="behind">See <see cref="PersonTerm.Behind"/>.</param>
    public long Through(string term, string? behind) => _through.GetValueOrDefault(Walk(term, behind));

    /// <summary>What is looked for: a term, and behind others it as they leave it. The first of a list is its text.</summary>
    public static string Walk(string term, string? behind) => behind is null ? term : $"{term}; behind {behind}";

    internal void Apply(PersonErased said)
    {
        Restore(new Erasure(said.Incident.Feed, said.Incident.Id, said.At));
        _open.Remove(said.Incident);
    }

    internal void Apply(PersonsExpired said)
    {
        Newest = said;
        var walk = Walk(said.Term, said.Behind);
        RestoreTerm(walk, said.Through);
        foreach (var name in said.Open ?? [])
        {
            RestoreOpen(name, walk);
        }

        foreach (var name in said.Incidents)
        {
            _open.Remove(name);
            Restore(new Erasure(name.Feed, name.Id, said.At, ByTerm: true));
        }
    }

    internal void Restore(Erasure erasure)
    {
        var name = new IncidentName(erasure.Feed, erasure.Id);
        if (!erasure.ByTerm)
        {
            _erasures.TryAdd(name, erasure);
        }
        else if (_expired.TryAdd(name, erasure))
        {
            _order.Enqueue(name);
            if (_order.Count > MostByTerm)
            {
                _expired.Remove(_order.Dequeue());
            }
        }
    }

    internal void RestoreTerm(string walk, long through) => _through[walk] = Math.Max(through, _through.GetValueOrDefault(walk));

    internal void RestoreOpen(IncidentName name, string walk) => _open[name] = walk;

    internal void RestoreNewest(PersonsExpired newest) => Newest = newest;
}
