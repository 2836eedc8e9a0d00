using System.Runtime.InteropServices;
using SituationRoom.Reports;

namespace SituationRoom.Core.Incidents;

/// <summary>Settles what the reports of one incident say together: a pure function of the set of them, whatever the order they came in.</summary>
public static class Settlement
{
    /// <summary>The incident's state after its first report.</summary>
    public static void Begin(ref Incident incident, in Observation first)
    {
        incident.Settled = first;
        incident.OccurredAt = first.At;
        var done = first.Status is IncidentStatus.Answered or IncidentStatus.Closed;
        incident.DoneAt = done ? first.At : 0;
        incident.FirstAnswerAt = done ? first.At : 0;
        incident.AcceptedAt = first.Status != IncidentStatus.Open ? first.At : 0;
        incident.DetailsPosition = first.Gave(Given.Details) ? first.Position : 0;
    }

    /// <summary>Adds a report to those of an incident and settles anew. <paramref name="reports"/> is kept in order.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="reports">Those it had so far.</param>
    /// <param name="report">The one that came.</param>
    /// <param name="anew">Whether what stands is not what the reports say, and is settled from all of them.</param>
    public static void Add(ref Incident incident, List<Observation> reports, in Observation report, bool anew = false)
    {
        if (!anew && Observation.Compare(reports[^1], report) < 0)
        {
            reports.Add(report);
            Apply(ref incident, report);
            return;
        }

        var place = reports.Count;
        while (place > 0 && Observation.Compare(reports[place - 1], report) > 0)
        {
            place--;
        }

        reports.Insert(place, report);
        Anew(ref incident, reports);
    }

    /// <summary>Settles what all reports of an incident say together. <paramref name="reports"/> is in order and not empty.</summary>
    public static void Anew(ref Incident incident, List<Observation> reports)
    {
        var ordered = CollectionsMarshal.AsSpan(reports);
        Begin(ref incident, ordered[0]);
        for (var i = 1; i < ordered.Length; i++)
        {
            Apply(ref incident, ordered[i]);
        }
    }

    /// <summary>Whether the same content was seen for this incident.</summary>
    public static bool Knows(List<Observation> reports, ulong contentHash)
    {
        foreach (ref readonly var report in CollectionsMarshal.AsSpan(reports))
        {
            if (report.ContentHash == contentHash)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Settles kind, category and the norm of both. The norm that stands is that of the report which gave the category that
    /// stands; further reports of the same category and kind under the same norms can only make a date earlier, so
    /// that a source which stamps its updates does not put it off.
    /// </summary>
    private static void SettleNorm(ref Observation settled, in Observation next)
    {
        var (category, kind) = (settled.Category, settled.Kind);
        var decides = next.Gave(Given.Category) || (next.Gave(Given.CategoryByWords) && !settled.Gave(Given.Category));
        settled.Kind = next.Gave(Given.Kind) ? next.Kind : kind;
        settled.Category = decides ? next.Category : category;
        if (settled.Norm.NormsVersion == 0
            || (decides && (settled.Category != category || settled.Kind != kind || next.Norm.NormsVersion != settled.Norm.NormsVersion)))
        {
            settled.Norm = next.Norm;
        }
        else if (decides && next.Kind == settled.Kind)
        {
            settled.Norm = settled.Norm.Earliest(next.Norm);
        }
    }

    private static void Apply(ref Incident incident, in Observation next)
    {
        ref var settled = ref incident.Settled;
        var given = (settled.Given | next.Given) & ~Given.FromFuture;
        if (next.At <= incident.OccurredAt)
        {
            // The mark belongs to the time that is shown, and so to whatever report gave it.
            given |= next.Given & Given.FromFuture;
            given |= next.At == incident.OccurredAt ? settled.Given & Given.FromFuture : 0;
            incident.OccurredAt = next.At;
        }
        else
        {
            given |= settled.Given & Given.FromFuture;
        }

        var wasDone = settled.Status is IncidentStatus.Answered or IncidentStatus.Closed;
        if (next.Gave(Given.Status))
        {
            settled.Status = next.Status;
            if (next.Status != IncidentStatus.Open)
            {
                incident.AcceptedAt = incident.AcceptedAt == 0 ? next.At : Math.Min(incident.AcceptedAt, next.At);
            }

            if (next.Status is IncidentStatus.Answered or IncidentStatus.Closed)
            {
                incident.DoneAt = wasDone ? incident.DoneAt : next.At;
                incident.FirstAnswerAt = incident.FirstAnswerAt == 0 ? next.At : Math.Min(incident.FirstAnswerAt, next.At);
            }
            else
            {
                incident.DoneAt = 0;
            }
        }

        settled.Severity = next.Gave(Given.Severity) ? next.Severity : settled.Severity;
        settled.Mode = next.Gave(Given.Mode) ? next.Mode : settled.Mode;
        SettleNorm(ref settled, next);
        settled.Area = next.Gave(Given.District) ? next.Area : settled.Area;
        settled.Due = next.Gave(Given.Due) ? next.Due : settled.Due;
        settled.Promised = next.Gave(Given.Promised) ? next.Promised : settled.Promised;
        if (next.Gave(Given.Position))
        {
            settled.LatitudeE7 = next.LatitudeE7;
            settled.LongitudeE7 = next.LongitudeE7;
        }

        if (next.Gave(Given.Details))
        {
            incident.DetailsPosition = next.Position;
        }

        settled.Given = given;
        settled.Channel = next.Channel;
        settled.Revision = next.Revision;
        settled.At = next.At;
        settled.ReceivedAt = next.ReceivedAt;
        settled.Position = next.Position;
        settled.SourcePosition = next.SourcePosition;
        settled.ContentHash = next.ContentHash;
    }
}
