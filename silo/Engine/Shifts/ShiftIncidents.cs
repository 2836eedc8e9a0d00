using SituationRoom.Core.Fold;
using SituationRoom.Core.Trail;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Shifts;

/// <summary>Counts the incidents of a shift, a slice at a time on the engine's thread.</summary>
internal sealed class ShiftIncidents(RoomFold fold, DateTimeOffset since)
{
    private const int Rows = 16_384;
    private readonly long _since = since.ToUnixTimeMilliseconds();
    private int _next;
    private int _new;
    private int _closed;
    private int _open;
    private int _overdue;

    /// <summary>What was counted, once <see cref="Step"/> has said that it is done.</summary>
    public SheetCounts Counts => new(_new, _closed, _open, _overdue);

    /// <summary>Looks at the next slice; true once there is none.</summary>
    public bool Step()
    {
        var end = Math.Min(_next + Rows, fold.Incidents.RowCount);
        var now = fold.Counting.Now * 1000;
        for (; _next < end; _next++)
        {
            if (fold.Incidents.IsHeld(_next) && fold.Counts(_next))
            {
                Look(_next, now);
            }
        }

        return _next >= fold.Incidents.RowCount;
    }

    private void Look(int key, long now)
    {
        ref readonly var incident = ref fold.Incidents[key];
        if (incident.Settled.Mode != Mode.Actual)
        {
            return;
        }

        _new += incident.OccurredAt >= _since ? 1 : 0;
        _closed += incident.IsDone && incident.DoneAt >= _since ? 1 : 0;
        if (incident.IsOpen)
        {
            _open++;
            _overdue += incident.NextDue is > 0 and var due && due < now ? 1 : 0;
        }
    }
}
