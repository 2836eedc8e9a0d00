using SituationRoom.Core.Board;
using SituationRoom.Core.Cells;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Incidents;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Asking;

/// <summary>Answers questions about the fold on the engine's thread; see also <see cref="DetailsReader"/>.</summary>
internal sealed class RoomReader(RoomFold fold)
{
    private const string All = "*";

    /// <summary>Open incidents at the last second.</summary>
    public int OpenAtLastTick { get; private set; }

    public void Tick()
    {
        var open = 0;
        for (var slot = 0; slot < fold.Slots.Count; slot++)
        {
            open += fold.Slots.KeyOf(slot).Mode == Mode.Actual ? fold.Slots[slot, Tally.Open] : 0;
        }

        OpenAtLastTick = open;
    }

    public IReadOnlyList<CellCounts> Cells()
    {
        var cells = new Dictionary<(int District, int Category), CellCounts>();
        for (var slot = 0; slot < fold.Slots.Count; slot++)
        {
            var key = fold.Slots.KeyOf(slot);
            if (key.Mode == Mode.Actual && fold.Slots.CountsOf(slot).ContainsAnyExcept(0))
            {
                foreach (var district in fold.Places.Reach(key.Area).Append(-1))
                {
                    for (var category = key.Category; category >= 0; category = fold.Places.Categories[category].Parent)
                    {
                        Add(cells, district, category, slot, key);
                    }

                    Add(cells, district, -1, slot, key);
                }
            }
        }

        return [.. cells.OrderBy(cell => cell.Key).Select(cell => cell.Value)];
    }

    /// <summary>A page of incidents without what only the journal holds, and for each where that lies.</summary>
    public (IncidentPage Page, IReadOnlyList<SummaryPositions> Positions) Incidents(IncidentQuery query)
    {
        var filter = new IncidentFilter(fold, query);
        var limit = Math.Clamp(query.Limit, 1, 1_000);
        var items = new List<IncidentSummary>();
        var positions = new List<SummaryPositions>();
        var key = filter.Only ?? Math.Min(query.Before ?? int.MaxValue, fold.Incidents.RowCount) - 1;
        var last = filter.Only ?? 0;
        var skipped = 0;
        for (var rows = 0; key >= last && key >= 0 && items.Count < limit && rows < query.MostRows; key--, rows++)
        {
            if (!fold.Incidents.IsHeld(key) || !filter.Passes(fold.Incidents[key]))
            {
                continue;
            }

            if (skipped < query.Skip)
            {
                skipped++;
            }
            else
            {
                items.Add(Summary(key));
                positions.Add(DetailsReader.Positions(fold.Incidents[key], fold.Incidents.ReportsOf(fold.Incidents[key])));
            }
        }

        return (new IncidentPage(items, key >= last && key >= 0 ? key + 1 : null) { Skipped = skipped }, positions);
    }

    /// <summary>The incidents of these keys that are held, in their order.</summary>
    public (IncidentPage Page, IReadOnlyList<SummaryPositions> Details) Incidents(IReadOnlyList<int> keys)
    {
        var held = keys.Where(fold.Incidents.IsHeld).ToList();
        return (
            new IncidentPage([.. held.Select(Summary)], null),
            [.. held.Select(key => DetailsReader.Positions(fold.Incidents[key], fold.Incidents.ReportsOf(fold.Incidents[key])))]);
    }

    /// <summary>Where what incidents say lies, of each its reports, the one that counts first; nothing where one is not held any more.</summary>
    public IReadOnlyList<IReadOnlyList<long>> DetailsOf(IReadOnlyList<int> keys) =>
    [
        .. keys.Select(key => fold.Incidents.IsHeld(key) ? DetailsReader.Details(fold.Incidents[key], fold.Incidents.ReportsOf(fold.Incidents[key])) : []),
    ];

    public IReadOnlyList<LatestReading> Readings() =>
    [
        .. fold.Readings.Latest
            .Select(reading => new LatestReading(
                fold.Feeds.IdOf(reading.Key.Feed),
                reading.Key.Key,
                DateTimeOffset.FromUnixTimeMilliseconds(reading.Value.At),
                reading.Value.Value,
                reading.Value.Unit,
                reading.Value.District))
            .OrderBy(reading => reading.Feed, StringComparer.Ordinal)
            .ThenBy(reading => reading.Key, StringComparer.Ordinal),
    ];

    public IReadOnlyList<FeedHealth> Feeds(long now) => [.. Enumerable.Range(0, fold.Feeds.Count).Select(feed => Health(feed, now))];

    /// <summary>The feeds whose titles a wall may show.</summary>
    public HashSet<string> FeedsWithWallTitles() =>
        Enumerable.Range(0, fold.Feeds.Count).Where(feed => fold.Feeds[feed].WallTitles).Select(fold.Feeds.IdOf).ToHashSet(StringComparer.Ordinal);

    private FeedHealth Health(int feed, long now)
    {
        var (view, state) = (fold.Feeds.View(feed, now), fold.Feeds[feed]);
        return new FeedHealth
        {
            Id = view.Id,
            Channel = view.Channel,
            Names = view.Names,
            Health = view.Health,
            LastAt = view.LastAt,
            IntervalSeconds = view.IntervalSeconds < FeedSetting.NoInterval ? view.IntervalSeconds : null,
            IntervalIsLearnt = state.LearnsInterval,
            LagSeconds = view.LagSeconds,
            MedianLagSeconds = state.Pace.MedianLagSeconds,
            PerMinute = state.Pace.PerMinute(now),
            Accepted = view.Accepted,
            Duplicates = state.Duplicates,
            Rejected = view.Rejected,
            SwappedPoints = state.SwappedPoints,
            Trouble = view.Trouble,
            LastFailure = state.LastFailure?.Reason,
            LastFailureAt = state.LastFailure?.At,
            Door = state.Door,
        };
    }

    private void Add(Dictionary<(int District, int Category), CellCounts> cells, int district, int category, int slot, SlotKey key)
    {
        if (!cells.TryGetValue((district, category), out var cell))
        {
            cell = new CellCounts(
                district < 0 ? All : fold.Places.Districts[district].Code,
                category < 0 ? All : fold.Places.Categories[category].Code,
                new int[SlotTable.Width],
                new int[Enum.GetValues<Channel>().Length],
                new int[Enum.GetValues<Severity>().Length]);
            cells.Add((district, category), cell);
        }

        var counts = fold.Slots.CountsOf(slot);
        for (var tally = 0; tally < counts.Length; tally++)
        {
            cell.Tallies[tally] += counts[tally];
        }

        cell.OpenByChannel[(int)key.Channel] += counts[(int)Tally.Open];
        cell.OpenBySeverity[(int)key.Severity] += counts[(int)Tally.Open];
    }

    private IncidentSummary Summary(int key)
    {
        ref var incident = ref fold.Incidents[key];
        ref var settled = ref incident.Settled;
        var (feed, id) = (fold.Feeds.IdOf(incident.Feed), fold.Incidents.IdOf(key));
        var erasure = fold.Erasures.Of(feed, id);
        return new IncidentSummary
        {
            Key = key,
            Feed = feed,
            Id = id,
            Channel = settled.Channel,
            Revision = settled.Gave(Given.Revision) ? settled.Revision : null,
            Kind = settled.Kind,
            Status = settled.Status,
            Severity = settled.Severity,
            Mode = settled.Mode,
            Category = fold.Places.Categories[settled.Category].Code,
            Districts = [.. fold.Places.Areas[settled.Area].Select(district => fold.Places.Districts[district].Code)],
            OccurredAt = DateTimeOffset.FromUnixTimeMilliseconds(incident.OccurredAt),
            ReceivedAt = DateTimeOffset.FromUnixTimeMilliseconds(settled.ReceivedAt),
            JournaledAt = DateTimeOffset.FromUnixTimeMilliseconds(incident.JournaledAt),
            Position = settled.Position,
            DetailsPosition = incident.DetailsPosition,
            Due = Time(incident.FinalDue),
            NextDue = incident.IsOpen ? Time(incident.NextDue) : null,
            Norm = settled.Norm == default ? null : new NormTimes(
                Time(settled.Norm.Accept * 1000L), Time(settled.Norm.FirstAnswer * 1000L), Time(settled.Norm.Final * 1000L)),
            AcceptedAt = Time(incident.AcceptedAt),
            FirstAnswerAt = Time(incident.FirstAnswerAt),
            Promised = settled.Promised == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(settled.Promised),
            Latitude = settled.Gave(Given.Position) ? settled.LatitudeE7 / 1e7 : null,
            Longitude = settled.Gave(Given.Position) ? settled.LongitudeE7 / 1e7 : null,
            HasPerson = settled.Gave(Given.Person) && erasure is null,
            PersonErasedAt = erasure is null ? null : DateTimeOffset.FromUnixTimeMilliseconds(erasure.At),
            PersonExpired = erasure is { ByTerm: true },
            FromFuture = settled.Gave(Given.FromFuture),
            FilledIn = FilledIn(settled.Given),
            Voices = fold.Problems.VoicesOf(key),
            IsCounted = fold.Counts(key),
            HandVersion = fold.Hands.Of(key)?.Version ?? 0,
            IsMoved = fold.Hands.IsMoved(key),
            DepartmentDecided = fold.Hands.Of(key)?.Department,
            Injured = fold.HurtIn(key)?.Injured,
            Dead = fold.HurtIn(key)?.Dead,
        };
    }

    private static DateTimeOffset? Time(long milliseconds) => milliseconds == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private static string[] FilledIn(Given given)
    {
        (Given Member, string Name)[] members =
        [
            (Given.At, "at"), (Given.Kind, "kind"), (Given.Status, "status"), (Given.Severity, "severity"),
            (Given.Mode, "mode"), (Given.Category, "category"), (Given.District, "district"),
        ];
        return [.. members.Where(member => (given & member.Member) == 0).Select(member => member.Name)];
    }
}
