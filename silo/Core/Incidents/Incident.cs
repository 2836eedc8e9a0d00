using System.Runtime.InteropServices;
using SituationRoom.Reports;

namespace SituationRoom.Core.Incidents;

/// <summary>
/// An incident as its reports settled it. Blittable, since a million of them lie in arrays and snapshots hold them as
/// they lie. Times are Unix milliseconds, UTC; 0 stands for none.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct Incident
{
    /// <summary>What its reports say together; <see cref="Observation.At"/> is that of the report that decides.</summary>
    public Observation Settled;

    /// <summary>When it occurred: the earliest time that any of its reports gave.</summary>
    public long OccurredAt;

    /// <summary>When it was done: the time of the first report of the last unbroken run of answered or closed; else 0.</summary>
    public long DoneAt;

    /// <summary>When it was first answered or closed, by any report; else 0.</summary>
    public long FirstAnswerAt;

    /// <summary>When somebody took it up: the earliest report by which it was no longer open; else 0.</summary>
    public long AcceptedAt;

    /// <summary>When its last report was journaled; the horizon of duplicates counts from here.</summary>
    public long JournaledAt;

    /// <summary>Position of the report whose title and text stand.</summary>
    public long DetailsPosition;

    /// <summary>Where its id lies among the ids.</summary>
    public long IdStart;

    public ushort IdLength;

    public ushort Feed;

    /// <summary>Slot that counts it; −1 where the row is free.</summary>
    public int Slot;

    /// <summary>Index of its reports, where it has more than one; else −1.</summary>
    public int Reports;

    /// <summary>Part of the hash of (feed, id), for finding.</summary>
    public uint KeyHash;

    /// <summary>Until when it is to be done: the source's own date, or else that of the norm; 0 where there is neither.</summary>
    public readonly long FinalDue => Settled.Due != 0 ? Settled.Due : Settled.Norm.Final * 1000L;

    /// <summary>The earliest of its clocks that still run: to be accepted, first answered, done; 0 where there is none.</summary>
    public readonly long NextDue
    {
        get
        {
            var accept = AcceptedAt == 0 ? Settled.Norm.Accept * 1000L : 0;
            var answer = FirstAnswerAt == 0 ? Settled.Norm.FirstAnswer * 1000L : 0;
            return Earlier(Earlier(accept, answer), FinalDue);
        }
    }

    public readonly bool IsOpen => Settled.Status is IncidentStatus.Open or IncidentStatus.InProgress;

    public readonly bool IsDone => Settled.Status is IncidentStatus.Answered or IncidentStatus.Closed;

    private static long Earlier(long left, long right) => left == 0 ? right : right == 0 ? left : Math.Min(left, right);
}
