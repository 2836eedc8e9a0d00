using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Erasing;

/// <summary>Of which incidents the personal data were erased. It is kept for ever, so that keys that come back from a backup are destroyed again.</summary>
public sealed class ErasureBook
{
    private readonly Dictionary<IncidentName, Erasure> _erasures = [];

    /// <summary>All of them, in the order in which they were made.</summary>
    public IReadOnlyCollection<Erasure> All => _erasures.Values;

    /// <summary>When the personal data of an incident were first erased, Unix ms; null where they were not.</summary>
    public long? At(string feed, string id) => _erasures.TryGetValue(new IncidentName(feed, id), out var erasure) ? erasure.At : null;

    internal void Apply(PersonErased said) => Restore(new Erasure(said.Incident.Feed, said.Incident.Id, said.At));

    internal void Restore(Erasure erasure) => _erasures.TryAdd(new IncidentName(erasure.Feed, erasure.Id), erasure);
}
