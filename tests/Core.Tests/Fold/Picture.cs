using SituationRoom.Core.Board;
using SituationRoom.Core.Cells;
using SituationRoom.Core.Deadlines;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Incidents;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Fold;

/// <summary>What a room says, as lines of text without any inner number, so that two rooms can be compared.</summary>
internal static class Picture
{
    public static string Of(RoomFold fold) => string.Join('\n', [.. Incidents(fold), .. Cells(fold), Answers(fold.Counting)]);

    public static IEnumerable<string> Incidents(RoomFold fold) =>
        Enumerable.Range(0, fold.Incidents.RowCount)
            .Where(fold.Incidents.IsHeld)
            .Select(key => Line(fold, key))
            .Order(StringComparer.Ordinal);

    public static IEnumerable<string> Cells(RoomFold fold)
    {
        var cells = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        for (var slot = 0; slot < fold.Slots.Count; slot++)
        {
            var key = fold.Slots.KeyOf(slot);
            if (key.Mode != Mode.Actual)
            {
                continue;
            }

            var districts = fold.Places.Reach(key.Area).Select(number => fold.Places.Districts[number].Code).Append("*");
            var categories = new List<string> { "*" };
            for (var category = key.Category; category >= 0; category = fold.Places.Categories[category].Parent)
            {
                categories.Add(fold.Places.Categories[category].Code);
            }

            foreach (var name in from district in districts from category in categories select CellName(district, category))
            {
                Add(cells, name, fold.Slots.CountsOf(slot));
                Add(cells, $"{name} {key.Channel}", fold.Slots.CountsOf(slot));
                Add(cells, $"{name} {key.Severity}", fold.Slots.CountsOf(slot));
            }
        }

        return Lines(cells);
    }

    public static string CellName(string district, string category) => $"{district} x {category}";

    public static IEnumerable<string> Lines(SortedDictionary<string, int[]> cells) =>
        cells.Where(cell => cell.Value.Any(count => count != 0)).Select(cell => $"{cell.Key}: {string.Join(' ', cell.Value)}");

    public static void Add(SortedDictionary<string, int[]> cells, string name, ReadOnlySpan<int> counts)
    {
        if (!cells.TryGetValue(name, out var cell))
        {
            cells.Add(name, cell = new int[SlotTable.Width]);
        }

        for (var i = 0; i < counts.Length; i++)
        {
            cell[i] += counts[i];
        }
    }

    private static string Answers(IncidentCounting counting) => $"answers: {counting.AnswersCounted}, median {counting.MedianAnswerMinutes()}";

    private static string Line(RoomFold fold, int key)
    {
        ref var incident = ref fold.Incidents[key];
        ref var settled = ref incident.Settled;
        return new IncidentPicture
        {
            Name = $"{fold.Feeds.IdOf(incident.Feed)}/{fold.Incidents.IdOf(key)}",
            Revision = settled.Gave(Given.Revision) ? settled.Revision : null,
            Status = settled.Status,
            Severity = settled.Severity,
            Mode = settled.Mode,
            Kind = settled.Kind,
            Category = fold.Places.Categories[settled.Category].Code,
            Area = fold.Places.AreaCode(settled.Area),
            Latitude = settled.Gave(Given.Position) ? settled.LatitudeE7 : null,
            Due = settled.Due == 0 ? null : settled.Due,
            Norm = settled.Norm,
            NextDue = incident.NextDue == 0 ? null : incident.NextDue,
            AcceptedAt = incident.AcceptedAt == 0 ? null : incident.AcceptedAt,
            Promised = settled.Promised == 0 ? null : settled.Promised,
            OccurredAt = incident.OccurredAt,
            DoneAt = incident.DoneAt == 0 ? null : incident.DoneAt,
            FirstAnswerAt = incident.FirstAnswerAt == 0 ? null : incident.FirstAnswerAt,
            FromFuture = settled.Gave(Given.FromFuture),
        }.ToString();
    }
}

/// <summary>One incident's settled state.</summary>
internal sealed record IncidentPicture
{
    public required string Name { get; init; }

    public long? Revision { get; init; }

    public required IncidentStatus Status { get; init; }

    public required Severity Severity { get; init; }

    public required Mode Mode { get; init; }

    public required IncidentKind Kind { get; init; }

    public required string Category { get; init; }

    public required string Area { get; init; }

    public int? Latitude { get; init; }

    public long? Due { get; init; }

    public DueTimes Norm { get; init; }

    /// <summary>The earliest date that is not met yet.</summary>
    public long? NextDue { get; init; }

    public long? AcceptedAt { get; init; }

    public long? Promised { get; init; }

    public required long OccurredAt { get; init; }

    public long? DoneAt { get; init; }

    public long? FirstAnswerAt { get; init; }

    public bool FromFuture { get; init; }

    public bool IsOpen => Status is IncidentStatus.Open or IncidentStatus.InProgress;

    public bool IsDone => Status is IncidentStatus.Answered or IncidentStatus.Closed;
}
