using SituationRoom.Core.Board;

namespace SituationRoom.Core.Cells;

/// <summary>What happens to an incident when the moment passes one of its borders; made once, so that a tick allocates nothing.</summary>
internal sealed class Steps
{
    private readonly Action<int>[] _leave;

    public Steps(IncidentCounting counting)
    {
        _leave = new Action<int>[SlotTable.Width];
        foreach (var tally in Enum.GetValues<Tally>())
        {
            _leave[(int)tally] = key => counting.Add(key, tally, -1);
        }

        DropArrival = counting.DropArrival;
        LeaveDone = counting.LeaveDone;
        LeaveAnswer = counting.LeaveAnswer;
        LaterToHour = key => Move(counting, key, Tally.DueLater, Tally.Due60);
        HourToQuarter = key => Move(counting, key, Tally.Due60, Tally.Due15);
        QuarterToOverdue = key => Move(counting, key, Tally.Due15, Tally.Overdue);
    }

    public Action<int> DropArrival { get; }

    public Action<int> LeaveDone { get; }

    public Action<int> LeaveAnswer { get; }

    public Action<int> LaterToHour { get; }

    public Action<int> HourToQuarter { get; }

    public Action<int> QuarterToOverdue { get; }

    public Action<int> Leave(Tally tally) => _leave[(int)tally];

    private static void Move(IncidentCounting counting, int key, Tally from, Tally to)
    {
        counting.Add(key, from, -1);
        counting.Add(key, to, 1);
    }
}
