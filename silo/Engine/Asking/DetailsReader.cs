using SituationRoom.Core.Incidents;
using SituationRoom.Core.Places;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Engine.Asking;

/// <summary>Adds to incidents what only the journal holds: of each detail what the last report that gave it said.</summary>
internal sealed class DetailsReader(IJournal journal)
{
    /// <summary>So many reports of one incident are looked at, the newest first.</summary>
    public const int MostReports = 16;

    /// <summary>Where the rest of an incident lies.</summary>
    public static SummaryPositions Positions(in Incident incident, IReadOnlyList<Observation>? reports) => new(
        Details(incident, reports),
        Deciding.CategoryPosition(incident, reports),
        Deciding.DistrictPosition(incident, reports));

    /// <summary>Where the reports lie that give details, the one that counts first.</summary>
    public static long[] Details(in Incident incident, IReadOnlyList<Observation>? reports) =>
        reports is null ? incident.DetailsPosition == 0 ? [] : [incident.DetailsPosition]
            : [.. reports.Reverse().Where(report => report.Gave(Given.Details)).Select(report => report.Position).Take(MostReports)];

    /// <summary>Runs on the caller's thread.</summary>
    /// <param name="page">The incidents as the fold knows them.</param>
    /// <param name="positions">For each of them, in order, its <see cref="Positions"/>.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    public async ValueTask<IncidentPage> AddAsync(IncidentPage page, IReadOnlyList<SummaryPositions> positions, CancellationToken cancellationToken)
    {
        var items = page.Items.ToArray();
        JournalBlock? block = null;
        var last = (Position: -1L, Entry: ReadOnlyMemory<byte>.Empty);
        foreach (var index in Enumerable.Range(0, items.Length).OrderBy(index => positions[index].Category))
        {
            foreach (var position in positions[index].Details)
            {
                items[index] = AddDetails(items[index], await EntryAsync(position).ConfigureAwait(false));
                if (items[index] is { Title: not null, Text: not null, Address: not null, Department: not null })
                {
                    break;
                }
            }

            items[index] = AddCategory(items[index], await EntryAsync(positions[index].Category).ConfigureAwait(false));
            items[index] = AddDistrict(items[index], await EntryAsync(positions[index].District).ConfigureAwait(false));
        }

        return page with { Items = items };

        async ValueTask<ReadOnlyMemory<byte>> EntryAsync(long position)
        {
            if (position == last.Position)
            {
                return last.Entry;
            }

            if (block is not { } known || position < known.FirstPosition || position >= known.FirstPosition + known.Count)
            {
                block = await journal.ReadBlockAsync(position, cancellationToken).ConfigureAwait(false);
            }

            last = (position, block is { } found ? Entry(found, position) : default);
            return last.Entry;
        }
    }

    /// <summary>The entry at a position of a block, or nothing.</summary>
    private static ReadOnlyMemory<byte> Entry(JournalBlock block, long position)
    {
        var reader = new EntryReader(block.Payload.Span);
        var start = 0;
        for (var at = block.FirstPosition; reader.Next(); at++)
        {
            start += 4;
            if (at == position)
            {
                return block.Payload.Slice(start, reader.Entry.Length);
            }

            start += reader.Entry.Length;
        }

        return default;
    }

    private static IncidentSummary AddDetails(IncidentSummary summary, ReadOnlyMemory<byte> entry)
    {
        if (entry.IsEmpty)
        {
            return summary;
        }

        var details = ReportDetails.Read(entry.Span);
        return summary with
        {
            Title = summary.Title ?? details.Title,
            Text = summary.Text ?? details.Text,
            Address = summary.Address ?? details.Address,
            Department = summary.Department ?? details.Department,
            Links = summary.Links.Count > 0 ? summary.Links : details.Links,
        };
    }

    private static IncidentSummary AddCategory(IncidentSummary summary, ReadOnlyMemory<byte> entry)
    {
        if (entry.IsEmpty)
        {
            return summary;
        }

        // A report with nothing but a picture gives no detail; where it gave the category its picture is found here.
        var decision = ReportDecision.Read(entry.Span);
        return summary with
        {
            CategoryBy = decision.CategoryBy,
            CategoryRule = decision.CategoryRule,
            DepartmentDecided = summary.IsMoved ? summary.DepartmentDecided : decision.Department,
            Links = summary.Links.Count > 0 ? summary.Links : ReportDetails.Read(entry.Span).Links,
        };
    }

    private static IncidentSummary AddDistrict(IncidentSummary summary, ReadOnlyMemory<byte> entry)
    {
        if (entry.IsEmpty)
        {
            return summary;
        }

        var decision = ReportDecision.Read(entry.Span);
        return summary with { DistrictBy = decision.DistrictBy, PointLooksSwapped = (decision.PointMarks & PointMarks.LooksSwapped) != 0 };
    }
}
