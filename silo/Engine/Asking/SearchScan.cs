using SituationRoom.Core.Fold;
using SituationRoom.Core.Incidents;

namespace SituationRoom.Engine.Asking;

/// <summary>
/// Picks, a slice of rows at a time on the engine's thread, those that occurred last of the incidents that come into question. Rows stand in no order
/// of time, since those of incidents that were let go are used again; so all are looked at, a few milliseconds per hundred thousand, and no more are
/// held than one page may look at.
/// </summary>
/// <param name="fold">The fold.</param>
/// <param name="search">What is looked for.</param>
/// <param name="most">How many to pick.</param>
internal sealed class SearchScan(RoomFold fold, IncidentSearch search, int most)
{
    private const int Rows = 16_384;
    private readonly IncidentFilter _filter = new(fold, search.Filter);
    private readonly PriorityQueue<SearchPoint, SearchPoint> _newest = new();
    private int _next;

    /// <summary>Whether more came into question than were picked.</summary>
    public bool LeftSome { get; private set; }

    /// <summary>Looks at the next slice; true once there is none.</summary>
    public bool Step()
    {
        if (_filter.Only is { } only)
        {
            Look(only);
            return true;
        }

        var end = Math.Min(_next + Rows, fold.Incidents.RowCount);
        for (; _next < end; _next++)
        {
            Look(_next);
        }

        return _next >= fold.Incidents.RowCount;
    }

    /// <summary>Those that were picked, the newest first; once, at the end.</summary>
    public SearchPoint[] Picked()
    {
        var picked = new SearchPoint[_newest.Count];
        for (var i = picked.Length - 1; i >= 0; i--)
        {
            picked[i] = _newest.Dequeue();
        }

        return picked;
    }

    private void Look(int key)
    {
        if (!fold.Incidents.IsHeld(key))
        {
            return;
        }

        ref var incident = ref fold.Incidents[key];
        var point = new SearchPoint(incident.OccurredAt, key);
        if ((search.Before is { } before && point >= before) || (_newest.Count == most && point < _newest.Peek() && LeftSome) || !_filter.Passes(incident))
        {
            return;
        }

        if (_newest.Count < most)
        {
            _newest.Enqueue(point, point);
        }
        else
        {
            LeftSome = true;
            _newest.EnqueueDequeue(point, point);
        }
    }
}
