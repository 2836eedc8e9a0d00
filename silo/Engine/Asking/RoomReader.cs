using SituationRoom.Core.Board;
using SituationRoom.Core.Cells;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Incidents;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Asking;

/// <summary>Answers questions about the fold on the engine's thread; details come from the journal afterwards.</summary>
internal sealed class RoomReader(RoomFold fold, IJournal journal)
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

    public IncidentPage Incidents(IncidentQuery query)
    {
        var filter = new IncidentFilter(fold, query);
        var limit = Math.Clamp(query.Limit, 1, 1_000);
        var items = new List<IncidentSummary>();
        var key = filter.Only ?? Math.Min(query.Before ?? int.MaxValue, fold.Incidents.RowCount) - 1;
        var last = filter.Only ?? 0;
        for (; key >= last && key >= 0 && items.Count < limit; key--)
        {
            if (fold.Incidents.IsHeld(key) && filter.Passes(fold.Incidents[key]))
            {
                items.Add(Summary(key));
            }
        }

        return new IncidentPage(items, key >= last && items.Count == limit ? key + 1 : null);
    }

    /// <summary>Adds what only the journal holds. Runs on the caller's thread.</summary>
    public async ValueTask<IncidentPage> WithDetailsAsync(IncidentPage page, CancellationToken cancellationToken)
    {
        var items = page.Items.ToArray();
        JournalBlock? block = null;
        foreach (var index in Enumerable.Range(0, items.Length).OrderBy(index => items[index].DetailsPosition))
        {
            var position = items[index].DetailsPosition;
            if (position == 0)
            {
                continue;
            }

            if (block is not { } known || position < known.FirstPosition || position >= known.FirstPosition + known.Count)
            {
                block = await journal.ReadBlockAsync(position, cancellationToken).ConfigureAwait(false);
            }

            items[index] = block is { } found ? WithDetails(items[index], found, position) : items[index];
        }

        return page with { Items = items };
    }

    public IReadOnlyList<RejectionSummary> Rejections(string? feed, int limit) =>
    [
        .. fold.Rejections.Newest
            .Where(rejection => feed is null || fold.Feeds.IdOf(rejection.Feed) == feed)
            .Take(Math.Clamp(limit, 1, 1_000))
            .Select(rejection => new RejectionSummary(
                rejection.Position.ToString(System.Globalization.CultureInfo.InvariantCulture),
                fold.Feeds.IdOf(rejection.Feed),
                rejection.Reason,
                DateTimeOffset.FromUnixTimeMilliseconds(rejection.ReceivedAt),
                rejection.Length)),
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

    public IReadOnlyList<BoardFeed> Feeds(long now) =>
        [.. Enumerable.Range(0, fold.Feeds.Count).Select(feed => fold.Feeds.View(feed, now))];

    private static IncidentSummary WithDetails(IncidentSummary summary, JournalBlock block, long position)
    {
        var reader = new EntryReader(block.Payload.Span);
        for (var at = block.FirstPosition; reader.Next(); at++)
        {
            if (at == position)
            {
                var details = ReportDetails.Read(reader.Entry);
                return summary with
                {
                    Title = details.Title,
                    Text = details.Text,
                    Address = details.Address,
                    Department = details.Department,
                };
            }
        }

        return summary;
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
        return new IncidentSummary
        {
            Key = key,
            Feed = fold.Feeds.IdOf(incident.Feed),
            Id = fold.Incidents.IdOf(key),
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
            Due = settled.Due == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(settled.Due),
            Promised = settled.Promised == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(settled.Promised),
            Latitude = settled.Gave(Given.Position) ? settled.LatitudeE7 / 1e7 : null,
            Longitude = settled.Gave(Given.Position) ? settled.LongitudeE7 / 1e7 : null,
            HasPerson = settled.Gave(Given.Person),
            FromFuture = settled.Gave(Given.FromFuture),
            FilledIn = FilledIn(settled.Given),
        };
    }

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
