using SituationRoom.Core.Deadlines;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Fold;

/// <summary>The reports of one incident in the order of their arrival, none twice.</summary>
internal sealed class NaiveIncident(string feed, string id)
{
    public string Feed { get; } = feed;

    public string Id { get; } = id;

    public List<ReportLine> Reports { get; } = [];

    public long JournaledAt { get; set; }

    /// <summary>The category that holds against reports, and its norm; null: theirs.</summary>
    public (string Category, DueTimes Norm)? HeldCategory { get; set; }

    /// <summary>The area that holds against reports; null: theirs.</summary>
    public string? HeldArea { get; set; }

    /// <summary>What they say together: of each member what the last report that gave it said, in the order of revisions.</summary>
    public IncidentPicture Settle()
    {
        var ordered = Reports
            .Select((report, arrival) => (Report: report, Arrival: arrival))
            .OrderBy(pair => pair.Report.Revision ?? long.MinValue)
            .ThenBy(pair => pair.Report.CountedAt())
            .ThenBy(pair => pair.Report.Revision is null ? 0 : pair.Report.HashOfContent())
            .ThenBy(pair => pair.Arrival)
            .Select(pair => pair.Report)
            .ToList();
        var occurredAt = ordered.Min(report => report.CountedAt());
        var (doneAt, firstAnswerAt) = Answered(ordered);
        var acceptedAt = ordered.Where(report => report.Status is not (null or IncidentStatus.Open)).Select(report => (long?)report.CountedAt()).Min();
        var norm = HeldCategory?.Norm ?? Norm(ordered);
        var due = ordered.LastOrDefault(report => report.Due is not null)?.Due;
        long?[] running =
        [
            acceptedAt is null ? norm.Accept * 1000L : 0, firstAnswerAt is null ? norm.FirstAnswer * 1000L : 0, due ?? (norm.Final * 1000L),
        ];
        return new IncidentPicture
        {
            Name = $"{Feed}/{Id}",
            Revision = ordered[^1].Revision,
            Status = ordered.LastOrDefault(report => report.Status is not null)?.Status ?? IncidentStatus.Open,
            Severity = ordered.LastOrDefault(report => report.Severity is not null)?.Severity ?? Severity.Unknown,
            Mode = ordered.LastOrDefault(report => report.Mode is not null)?.Mode ?? Mode.Actual,
            Kind = ordered.LastOrDefault(report => report.Kind is not null)?.Kind ?? IncidentKind.Incident,
            Category = HeldCategory?.Category ?? (ordered.LastOrDefault(report => report is { Category: not null, ByWords: false })
                ?? ordered.LastOrDefault(report => report.Category is not null))?.Category ?? "none",
            Area = HeldArea ?? ordered.LastOrDefault(report => report.Area is not null)?.Area ?? "unplaced",
            Latitude = ordered.LastOrDefault(report => report.LatitudeE7 is not null)?.LatitudeE7,
            Due = due,
            Norm = norm,
            NextDue = running.Where(date => date > 0).Min(),
            AcceptedAt = acceptedAt,
            Promised = ordered.LastOrDefault(report => report.Promised is not null)?.Promised,
            OccurredAt = occurredAt,
            DoneAt = doneAt,
            FirstAnswerAt = firstAnswerAt,
            FromFuture = ordered.Exists(report => report.IsAhead() && report.CountedAt() == occurredAt),
        };
    }

    /// <summary>When the last unbroken run of done began, null where it is broken; and the earliest moment at which anything said done.</summary>
    private static (long? DoneAt, long? FirstAnswerAt) Answered(List<ReportLine> ordered)
    {
        long? doneAt = null;
        foreach (var report in ordered.Where(report => report.Status is not null))
        {
            doneAt = IsDone(report) ? doneAt ?? report.CountedAt() : null;
        }

        return (doneAt, ordered.Where(IsDone).Select(report => (long?)report.CountedAt()).Min());
    }

    /// <summary>The dates of the run of reports that gave the category and kind which stand, each the earliest of the run.</summary>
    private static DueTimes Norm(List<ReportLine> ordered)
    {
        var run = new List<DueTimes>();
        var (category, kind, given) = ("none", IncidentKind.Incident, false);
        foreach (var report in ordered)
        {
            var decides = report.Category is not null && (!report.ByWords || !given);
            var (before, after) = ((category, kind), (decides ? report.Category! : category, report.Kind ?? kind));
            if (run.Count == 0 || run[^1].NormsVersion == 0 || (decides && (before != after || report.NormsVersion != run[^1].NormsVersion)))
            {
                run = [report.Norm()];
            }
            else if (decides && (report.Kind ?? IncidentKind.Incident) == after.Item2)
            {
                run.Add(report.Norm());
            }

            (category, kind) = after;
            given |= decides && !report.ByWords;
        }

        return new DueTimes(
            run.Select(norm => norm.Accept).Where(date => date > 0).DefaultIfEmpty().Min(),
            run.Select(norm => norm.FirstAnswer).Where(date => date > 0).DefaultIfEmpty().Min(),
            run.Select(norm => norm.Final).Where(date => date > 0).DefaultIfEmpty().Min(),
            run[^1].NormsVersion);
    }

    private static bool IsDone(ReportLine report) => report.Status is IncidentStatus.Answered or IncidentStatus.Closed;
}
