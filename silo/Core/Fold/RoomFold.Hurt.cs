using SituationRoom.Core.Incidents;
using SituationRoom.Reports;

namespace SituationRoom.Core.Fold;

/// <summary>People who were hurt.</summary>
public sealed partial class RoomFold
{
    /// <summary>What reports said of it.</summary>
    public CasualtyBook Hurt { get; } = new();

    /// <summary>Injured and dead of the incidents that occurred today, as far as they count: actual ones, not cancelled, each problem once.</summary>
    public (long Injured, long Dead) HurtToday => Hurt.On(Counting.DayStart);

    /// <summary>What the last report of an incident that said anything of it said; null where none did.</summary>
    public Casualties? HurtIn(int key) => Hurt.Knows(key) ? Hurt.Of(key, Incidents[key].Settled.Position, Incidents.ReportsOf(Incidents[key])) : null;

    /// <summary>Counts an incident's people under its day, as it stands.</summary>
    internal void CountHurt(int key)
    {
        if (!Hurt.Knows(key))
        {
            return;
        }

        ref var incident = ref Incidents[key];
        if (HurtIn(key) is { } people && incident.Settled.Status != IncidentStatus.Cancelled && SlotOf(key).Mode == Mode.Actual)
        {
            Hurt.CountIn(key, Clock.DayStart(incident.OccurredAt / 1000), people);
        }
        else
        {
            Hurt.Uncount(key);
        }
    }

    private void NoteHurt(int key, long position, Casualties? said)
    {
        if (said is { } people)
        {
            Hurt.Note(key, position, people);
        }
    }
}
