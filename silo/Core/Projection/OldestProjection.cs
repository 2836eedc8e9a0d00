using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Reports;

namespace SituationRoom.Core.Projection;

/// <summary>
/// The three open incidents whose deadline passed longest ago. They seldom change, so all held incidents are looked
/// through once in ten seconds at the most, and at once only where one of the three was dealt with.
/// </summary>
internal sealed class OldestProjection(RoomFold fold)
{
    private const int Most = 3;
    private const long Pace = 10;
    private BoardIncident[] _published = [];
    private long _lookedAt;

    public BoardIncident[] Published => _published;

    public BoardIncident[]? Changes()
    {
        var now = fold.Counting.Now;
        if (now - _lookedAt < Pace && (now - _lookedAt < 2 || !Array.Exists(_published, shown => !IsOverdue(shown.Key))))
        {
            return null;
        }

        _lookedAt = now;
        var oldest = Look().Select(key => IncidentView.Of(fold, key)).ToArray();
        if (IncidentView.Same(oldest, _published))
        {
            return null;
        }

        return _published = oldest;
    }

    private List<int> Look()
    {
        var oldest = new List<int>(Most + 1);
        for (var key = 0; key < fold.Incidents.RowCount; key++)
        {
            if (IsOverdue(key))
            {
                var place = oldest.Count;
                while (place > 0 && fold.Incidents[oldest[place - 1]].NextDue > fold.Incidents[key].NextDue)
                {
                    place--;
                }

                if (place < Most)
                {
                    oldest.Insert(place, key);
                    if (oldest.Count > Most)
                    {
                        oldest.RemoveAt(Most);
                    }
                }
            }
        }

        return oldest;
    }

    private bool IsOverdue(int key)
    {
        if (!fold.Incidents.IsHeld(key))
        {
            return false;
        }

        ref var incident = ref fold.Incidents[key];
        return incident.IsOpen
            && incident.Settled.Mode == Mode.Actual
            && fold.Counts(key)
            && incident.NextDue != 0
            && incident.NextDue <= fold.Counting.Now * 1000;
    }
}
