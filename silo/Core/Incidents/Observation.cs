using System.Runtime.InteropServices;
using SituationRoom.Core.Deadlines;
using SituationRoom.Reports;

namespace SituationRoom.Core.Incidents;

/// <summary>One report of an incident as it is held for settling: no text, only what decides. Blittable, since snapshots hold it as it lies.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Observation
{
    public long Revision;

    /// <summary>The source's time, or that of receipt where there was none or it lay ahead; Unix ms.</summary>
    public long At;
    public long ReceivedAt;
    public long Position;

    /// <summary>Where it lies in the journal of the room that it was followed from; 0 where it was not.</summary>
    public long SourcePosition;
    public long Due;
    public long Promised;
    public ulong ContentHash;
    public int LatitudeE7;
    public int LongitudeE7;
    public int Area;

    /// <summary>What norms decided about this report; of a settled incident, the decision that stands.</summary>
    public DueTimes Norm;
    public ushort Category;
    public Given Given;
    public IncidentStatus Status;
    public Severity Severity;
    public Mode Mode;
    public IncidentKind Kind;
    public Channel Channel;

    /// <summary>
    /// The order of an incident's reports: by revision (none is before any), then by time, then by arrival.
    /// </summary>
    public static int Compare(in Observation left, in Observation right)
    {
        var byGiven = left.Gave(Given.Revision).CompareTo(right.Gave(Given.Revision));
        if (byGiven != 0)
        {
            return byGiven;
        }

        var byRevision = left.Revision.CompareTo(right.Revision);
        if (byRevision != 0)
        {
            return byRevision;
        }

        var byTime = left.At.CompareTo(right.At);
        if (byTime != 0)
        {
            return byTime;
        }

        // Two contents under one revision and one time: which came first must not matter, so the content decides.
        if ((left.Given & right.Given & Given.Revision) != 0 && left.ContentHash != right.ContentHash)
        {
            return left.ContentHash.CompareTo(right.ContentHash);
        }

        return left.Position.CompareTo(right.Position);
    }

    public readonly bool Gave(Given member) => (Given & member) != 0;
}
