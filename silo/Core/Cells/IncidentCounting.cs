using SituationRoom.Core.Board;
using SituationRoom.Core.Clock;
using SituationRoom.Core.Incidents;
using SituationRoom.Reports;

namespace SituationRoom.Core.Cells;

/// <summary>
/// Counts incidents into slots at a moment. What depends on the clock alone (windows, overdue) lies in ordered indexes;
/// <see cref="Advance"/> moves the moment and with it whatever crossed a border.
/// </summary>
public sealed class IncidentCounting
{
    private const long Day = 86_400;
    private static readonly (Tally Tally, long Seconds)[] Windows =
        [(Tally.New5, 300), (Tally.NewHour, 3_600), (Tally.NewDay, Day)];

    private readonly IncidentTable _incidents;
    private readonly SlotTable _slots;
    private readonly CityClock _clock;
    private readonly Buckets _arrivals = new(new Links());
    private readonly Buckets _due;
    private readonly Buckets _horizon;
    private readonly Buckets _done = new(new Links());
    private readonly Buckets _answers = new(new Links());
    private readonly AnswerTimes _answerTimes = new();
    private readonly Steps _steps;

    public IncidentCounting(IncidentTable incidents, SlotTable slots, CityClock clock)
    {
        _incidents = incidents;
        _slots = slots;
        _clock = clock;
        var openOrEnded = new Links();
        _due = new Buckets(openOrEnded);
        _horizon = new Buckets(openOrEnded);
        _steps = new Steps(this);
        DayStart = clock.DayStart(0);
    }

    /// <summary>How long an incident that is no longer open is held after its last report, in seconds.</summary>
    public static long HorizonSeconds => 30 * Day;

    /// <summary>The moment, in whole UTC seconds.</summary>
    public long Now { get; private set; }

    /// <summary>The UTC second of the city's midnight before <see cref="Now"/>.</summary>
    public long DayStart { get; private set; }

    public int AnswersCounted => _answerTimes.Count;

    public int? MedianAnswerMinutes() => _answerTimes.Median();

    /// <summary>Counts an incident as it stands.</summary>
    public void Count(int key, ref Incident incident, SlotKey slot)
    {
        incident.Slot = _slots.Intern(slot);
        Change(ref incident, 1);
        var occurred = Second(incident.OccurredAt);
        if (occurred > ArrivalFloor)
        {
            _arrivals.Add(key, occurred);
        }

        if (!incident.IsOpen)
        {
            _horizon.Add(key, HorizonOf(incident));
        }
        else if (incident.NextDue != 0)
        {
            _due.Add(key, DueSecond(incident));
        }

        if (incident.IsDone && Second(incident.DoneAt) >= DayStart)
        {
            _done.Add(key, Second(incident.DoneAt));
        }

        if (CountsAnswer(incident))
        {
            _answers.Add(key, Second(incident.FirstAnswerAt));
            _answerTimes.Add(AnswerMinutes(incident), 1);
        }
    }

    /// <summary>Takes an incident out of all counts, before it changes or goes.</summary>
    public void Uncount(int key, ref Incident incident)
    {
        Change(ref incident, -1);
        var occurred = Second(incident.OccurredAt);
        if (occurred > ArrivalFloor)
        {
            _arrivals.Remove(key, occurred);
        }

        if (!incident.IsOpen)
        {
            _horizon.Remove(key, HorizonOf(incident));
        }
        else if (incident.NextDue != 0)
        {
            _due.Remove(key, DueSecond(incident));
        }

        if (incident.IsDone && Second(incident.DoneAt) >= DayStart)
        {
            _done.Remove(key, Second(incident.DoneAt));
        }

        if (CountsAnswer(incident))
        {
            _answers.Remove(key, Second(incident.FirstAnswerAt));
            _answerTimes.Add(AnswerMinutes(incident), -1);
        }
    }

    /// <summary>
    /// Moves the moment on (never back) and lets go of incidents past the horizon by way of <paramref name="letGo"/>.
    /// </summary>
    public void Advance(long now, Action<int> letGo)
    {
        if (now <= Now)
        {
            return;
        }

        var before = Now;
        var dayBefore = DayStart;
        var floorBefore = ArrivalFloor;
        foreach (var (tally, seconds) in Windows)
        {
            _arrivals.Visit(before - seconds, now - seconds, _steps.Leave(tally));
        }

        Now = now;
        DayStart = _clock.DayStart(now);
        _arrivals.Visit(dayBefore - 1, DayStart - 1, _steps.Leave(Tally.Today));
        _arrivals.Visit(floorBefore, ArrivalFloor, _steps.DropArrival);
        _due.Visit(before + 3_600, now + 3_600, _steps.LaterToHour);
        _due.Visit(before + 900, now + 900, _steps.HourToQuarter);
        _due.Visit(before, now, _steps.QuarterToOverdue);
        _done.Visit(dayBefore - 1, DayStart - 1, _steps.LeaveDone);
        _answers.Visit(before - Day, now - Day, _steps.LeaveAnswer);
        _horizon.Visit(before, now, letGo);
    }

    internal void Add(int key, Tally tally, int amount) => _slots.Add(_incidents[key].Slot, tally, amount);

    internal void DropArrival(int key) => _arrivals.Remove(key, Second(_incidents[key].OccurredAt));

    internal void LeaveDone(int key)
    {
        Add(key, Tally.ClosedToday, -1);
        _done.Remove(key, Second(_incidents[key].DoneAt));
    }

    internal void LeaveAnswer(int key)
    {
        ref var incident = ref _incidents[key];
        _answers.Remove(key, Second(incident.FirstAnswerAt));
        _answerTimes.Add(AnswerMinutes(incident), -1);
    }

    private long ArrivalFloor => Math.Min(Now - Day, DayStart - 1);

    private static long Second(long milliseconds) => Math.DivRem(milliseconds, 1000).Quotient;

    private static long DueSecond(in Incident incident) => Second(incident.NextDue + 999);

    private static long HorizonOf(in Incident incident) => Second(incident.JournaledAt) + HorizonSeconds;

    private static long AnswerMinutes(in Incident incident) => (incident.FirstAnswerAt - incident.OccurredAt) / 60_000;

    /// <summary>An incident that was done when it was first heard of says nothing about how long the answer took.</summary>
    private bool CountsAnswer(in Incident incident) =>
        incident.FirstAnswerAt > incident.OccurredAt
        && _slots.KeyOf(incident.Slot).Mode == Mode.Actual
        && Second(incident.FirstAnswerAt) > Now - Day;

    private void Change(ref Incident incident, int amount)
    {
        var slot = incident.Slot;
        switch (incident.Settled.Status)
        {
            case IncidentStatus.Open:
                _slots.Add(slot, Tally.Open, amount);
                break;
            case IncidentStatus.InProgress:
                _slots.Add(slot, Tally.Open, amount);
                _slots.Add(slot, Tally.InProgress, amount);
                break;
            case IncidentStatus.Answered:
                _slots.Add(slot, Tally.Answered, amount);
                break;
            case IncidentStatus.Closed:
                _slots.Add(slot, Tally.Closed, amount);
                break;
            case IncidentStatus.Cancelled:
                _slots.Add(slot, Tally.Cancelled, amount);
                break;
            default:
                throw new InvalidOperationException($"status {incident.Settled.Status}");
        }

        if (incident.IsOpen && incident.NextDue != 0)
        {
            _slots.Add(slot, DueTally(DueSecond(incident)), amount);
        }

        var occurred = Second(incident.OccurredAt);
        foreach (var (tally, seconds) in Windows)
        {
            if (occurred > Now - seconds)
            {
                _slots.Add(slot, tally, amount);
            }
        }

        if (occurred >= DayStart)
        {
            _slots.Add(slot, Tally.Today, amount);
        }

        if (incident.IsDone && Second(incident.DoneAt) >= DayStart)
        {
            _slots.Add(slot, Tally.ClosedToday, amount);
        }
    }

    private Tally DueTally(long due) =>
        due <= Now ? Tally.Overdue
        : due <= Now + 900 ? Tally.Due15
        : due <= Now + 3_600 ? Tally.Due60
        : Tally.DueLater;
}
