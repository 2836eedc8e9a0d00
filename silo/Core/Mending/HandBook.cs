using SituationRoom.Core.Incidents;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Mending;

/// <summary>Which incidents were touched by hand, by their keys. Nearly always few; of all others nothing is kept.</summary>
public sealed class HandBook
{
    /// <summary>Events of an incident that are remembered, the newest.</summary>
    public const int MostPositions = 50;

    private readonly Dictionary<int, HandMark> _marks = [];

    /// <summary>Incidents that were touched.</summary>
    public int Count => _marks.Count;

    /// <summary>All of them.</summary>
    public IEnumerable<KeyValuePair<int, HandMark>> All => _marks;

    /// <summary>What hands did to an incident; null: nothing.</summary>
    public HandMark? Of(int key) => _marks.Count == 0 ? null : _marks.GetValueOrDefault(key);

    /// <summary>Whether an incident's place holds against reports.</summary>
    public bool IsMoved(int key) => Of(key) is { IsMoved: true };

    /// <summary>Lays over what reports say what holds against them.</summary>
    internal void Lay(int key, ref Incident incident)
    {
        if (Of(key) is not { IsMoved: true } mark)
        {
            return;
        }

        if (mark.Area >= 0)
        {
            incident.Settled.Area = mark.Area;
            incident.Settled.Given |= Given.District;
        }

        if (mark.Category >= 0)
        {
            incident.Settled.Category = (ushort)mark.Category;
            incident.Settled.Norm = mark.Norm;
            incident.Settled.Given |= Given.Category;
        }
    }

    internal HandMark Note(int key, HandEvent said, long position)
    {
        var before = Of(key);
        IEnumerable<long> positions = [.. before?.Positions ?? [], position];
        var mark = (before ?? new HandMark(0, 0, null, null)) with
        {
            Version = said.Version,
            At = said.At,
            By = said.By,
            Key = said.Key,
            Positions = [.. positions.TakeLast(MostPositions)],
        };
        _marks[key] = mark;
        return mark;
    }

    internal void Put(int key, HandMark mark) => _marks[key] = mark;

    internal void Gone(int key)
    {
        if (_marks.Count > 0)
        {
            _marks.Remove(key);
        }
    }
}
