using SituationRoom.Core.Board;
using SituationRoom.Core.Cells;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Fold;

/// <summary>
/// The definitions taken by their word: a list of reports, and every number computed from scratch when it is asked for.
/// Slow on purpose; what the fold is measured against.
/// </summary>
internal sealed class NaiveRoom
{
    private const long Day = 86_400;
    private const long Horizon = 30 * Day;
    private const long SixtyDaysOfMinutes = 60 * Day / 60;
    private readonly List<NaiveIncident> _incidents = [];

    /// <summary>Takes a report at a moment (Unix ms).</summary>
    public void Tell(ReportLine line, long now)
    {
        LetGo(now);
        var incident = Find(line.Feed, line.Id);
        if (incident is null)
        {
            _incidents.Add(incident = new NaiveIncident(line.Feed, line.Id));
        }

        if (incident.Reports.TrueForAll(report => report.HashOfContent() != line.HashOfContent()))
        {
            incident.Reports.Add(line);
            incident.JournaledAt = now;
        }
    }

    /// <summary>An incident that is held, or null.</summary>
    public NaiveIncident? Find(string feed, string id) => _incidents.Find(held => held.Feed == feed && held.Id == id);

    /// <summary>Forgets reports as if they had never been told, and the incidents that nothing else tells of.</summary>
    public void Forget(IReadOnlySet<ReportLine> lines, long now)
    {
        _incidents.ForEach(incident => incident.JournaledAt = incident.Reports.RemoveAll(lines.Contains) > 0 ? now : incident.JournaledAt);
        _incidents.RemoveAll(incident => incident.Reports.Count == 0);
    }

    /// <summary>What is held at a moment (Unix ms), each settled anew.</summary>
    public IReadOnlyList<(IncidentPicture Picture, Channel Channel)> SettledAt(long now)
    {
        LetGo(now);
        return _incidents.ConvertAll(incident => (incident.Settle(), incident.Reports[0].Channel()));
    }

    /// <summary>The same lines as <see cref="Picture.Of"/>, at a moment (Unix ms).</summary>
    public string PictureAt(long now)
    {
        LetGo(now);
        var settled = _incidents.ConvertAll(incident => (Picture: incident.Settle(), incident.Reports[0].Channel()));
        var answers = settled
            .Select(incident => incident.Picture)
            .Where(incident => incident.Mode == Mode.Actual
                && incident.FirstAnswerAt > incident.OccurredAt
                && incident.FirstAnswerAt / 1000 > (now / 1000) - Day)
            .Select(incident => (int)Math.Min((incident.FirstAnswerAt!.Value - incident.OccurredAt) / 60_000, SixtyDaysOfMinutes))
            .Order()
            .ToList();
        int? median = answers.Count == 0 ? null : answers[(answers.Count - 1) / 2];
        return string.Join('\n', [
            .. settled.Select(incident => incident.Picture.ToString()).Order(StringComparer.Ordinal),
            .. Cells([.. settled.Where(incident => incident.Picture.Mode == Mode.Actual)], now / 1000),
            $"answers: {answers.Count}, median {median}"]);
    }

    private static IEnumerable<string> Cells(List<(IncidentPicture Picture, Channel Channel)> counted, long now)
    {
        var cells = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var (incident, channel) in counted)
        {
            var districts = incident.Area.Split(';').SelectMany(code => WithParents(code, SmallCity.Districts)).Distinct().Append("*");
            var categories = WithParents(incident.Category, [.. SmallCity.Categories, ("housing/unheard", "housing")]).Append("*").ToArray();
            var counts = Enum.GetValues<Tally>().Select(tally => Counts(incident, tally, now) ? 1 : 0).ToArray();
            foreach (var name in from district in districts from category in categories select Picture.CellName(district, category))
            {
                Picture.Add(cells, name, counts);
                Picture.Add(cells, $"{name} {channel}", counts);
                Picture.Add(cells, $"{name} {incident.Severity}", counts);
            }
        }

        return Picture.Lines(cells);
    }

    private static IEnumerable<string> WithParents(string code, IReadOnlyList<(string Code, string? Parent)> tree)
    {
        for (var at = code; at is not null; at = tree.FirstOrDefault(node => node.Code == at).Parent)
        {
            yield return at;
        }
    }

    internal static bool Counts(IncidentPicture incident, Tally tally, long now)
    {
        var age = now - (incident.OccurredAt / 1000);
        var left = incident is { IsOpen: true, NextDue: { } due } ? Math.Ceiling(due / 1000.0) - now : (double?)null;
        return tally switch
        {
            Tally.Open => incident.IsOpen,
            Tally.InProgress => incident.Status == IncidentStatus.InProgress,
            Tally.Answered => incident.Status == IncidentStatus.Answered,
            Tally.Closed => incident.Status == IncidentStatus.Closed,
            Tally.Cancelled => incident.Status == IncidentStatus.Cancelled,
            Tally.Overdue => left <= 0,
            Tally.Due15 => left is > 0 and <= 900,
            Tally.Due60 => left is > 900 and <= 3_600,
            Tally.DueLater => left > 3_600,
            Tally.New5 => age < 300,
            Tally.NewHour => age < 3_600,
            Tally.NewDay => age < Day,
            Tally.Today => LocalDay(incident.OccurredAt) == LocalDay(now * 1000),
            Tally.ClosedToday => incident is { IsDone: true, DoneAt: { } done } && LocalDay(done) == LocalDay(now * 1000),
            _ => throw new ArgumentOutOfRangeException(nameof(tally), tally, null),
        };
    }

    private static DateTime LocalDay(long milliseconds) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), SmallCity.Berlin).Date;

    private void LetGo(long now) =>
        _incidents.RemoveAll(incident => !incident.Settle().IsOpen && (incident.JournaledAt / 1000) + Horizon <= now / 1000);
}
