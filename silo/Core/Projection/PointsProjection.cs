using SituationRoom.Core.Fold;
using SituationRoom.Core.Incidents;
using SituationRoom.Reports;

namespace SituationRoom.Core.Projection;

/// <summary>
/// The open incidents with a position that a map shows: at most 500, the most severe and then the newest. At most 40
/// come in a frame, so that a storm does not make a delta large; a map that fell short is filled up from what is held.
/// </summary>
internal sealed class PointsProjection(RoomFold fold)
{
    private const int Most = 500;
    private const int MostComing = 40;
    private const int Lookback = 20_000;
    private readonly Dictionary<int, int[]> _published = [];
    private bool _fellBehind;

    public int[][] All => [.. _published.Values];

    /// <summary>What came, changed or went, as <see cref="Board.BoardDelta.Points"/> has it; null where nothing did.</summary>
    public int[][]? Changes()
    {
        var spotlight = fold.Spotlight;
        var missed = _fellBehind || spotlight.Overflowed;
        var wire = new List<int[]>();
        var coming = new List<int>();
        if (spotlight.Overflowed)
        {
            foreach (var key in _published.Keys.ToArray())
            {
                Update(key, wire, coming);
            }
        }

        foreach (var key in spotlight.Changed)
        {
            Update(key, wire, coming);
        }

        spotlight.ClearChanged();
        if (missed)
        {
            CatchUp(coming);
        }

        if (_published.Count + coming.Count < Most && _published.Count + coming.Count < fold.Incidents.Count)
        {
            FillUp(coming);
        }

        _fellBehind = coming.Count > MostComing;
        coming.Sort((left, right) => Rank(right).CompareTo(Rank(left)));
        foreach (var key in coming.Take(MostComing))
        {
            if (_published.Count >= Most && !MakeRoom(key, wire))
            {
                break;
            }

            wire.Add(_published[key] = Point(key));
        }

        return wire.Count == 0 ? null : [.. wire];
    }

    private void Update(int key, List<int[]> wire, List<int> coming)
    {
        var eligible = IsEligible(key);
        if (_published.TryGetValue(key, out var known))
        {
            var point = eligible ? Point(key) : [key];
            if (!point.AsSpan().SequenceEqual(known))
            {
                wire.Add(point);
                if (eligible)
                {
                    _published[key] = point;
                }
                else
                {
                    _published.Remove(key);
                }
            }
        }
        else if (eligible)
        {
            coming.Add(key);
        }
    }

    /// <summary>More came than a frame takes, or than was noted: those that matter most are looked for among all.</summary>
    private void CatchUp(List<int> coming)
    {
        var known = coming.ToHashSet();
        foreach (var key in fold.Spotlight.Notable.Take(Most))
        {
            if (!_published.ContainsKey(key) && !known.Contains(key) && IsEligible(key))
            {
                coming.Add(key);
            }
        }
    }

    private void FillUp(List<int> coming)
    {
        var known = coming.ToHashSet();
        var lowest = Math.Max(0, fold.Incidents.RowCount - Lookback);
        for (var key = fold.Incidents.RowCount - 1; key >= lowest && coming.Count < MostComing; key--)
        {
            if (!_published.ContainsKey(key) && !known.Contains(key) && IsEligible(key))
            {
                coming.Add(key);
            }
        }
    }

    /// <summary>Takes the least severe, oldest point off the map for one that ranks higher; false where none ranks lower.</summary>
    private bool MakeRoom(int comer, List<int[]> wire)
    {
        var last = -1;
        foreach (var key in _published.Keys)
        {
            last = last < 0 || Rank(key).CompareTo(Rank(last)) < 0 ? key : last;
        }

        if (Rank(last).CompareTo(Rank(comer)) >= 0)
        {
            return false;
        }

        _published.Remove(last);
        wire.RemoveAll(point => point[0] == last);
        wire.Add([last]);
        return true;
    }

    private bool IsEligible(int key)
    {
        if (!fold.Incidents.IsHeld(key))
        {
            return false;
        }

        ref var incident = ref fold.Incidents[key];
        return incident.IsOpen && incident.Settled.Mode == Mode.Actual && incident.Settled.Gave(Given.Position) && fold.Counts(key);
    }

    private (int Severity, long OccurredAt, int Key) Rank(int key)
    {
        ref var incident = ref fold.Incidents[key];
        var severity = incident.Settled.Severity < Severity.Severe ? 0 : (int)incident.Settled.Severity;
        return (severity, incident.OccurredAt, key);
    }

    private int[] Point(int key)
    {
        ref var settled = ref fold.Incidents[key].Settled;
        return [key, (int)settled.Severity, settled.Category, settled.LatitudeE7 / 100, settled.LongitudeE7 / 100];
    }
}
