using SituationRoom.Core.Incidents;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Engine.Asking;

/// <summary>Adds to incidents what only the journal holds: of each detail what the last report that gave it said.</summary>
internal sealed class DetailsReader(IJournal journal)
{
    /// <summary>So many reports of one incident are looked at, the newest first.</summary>
    public const int MostReports = 16;

    /// <summary>Positions of the reports that gave any detail, the one that stands first.</summary>
    public static long[] Positions(in Incident incident, IReadOnlyList<Observation>? reports) =>
        reports is null ? incident.DetailsPosition == 0 ? [] : [incident.DetailsPosition]
        : [.. reports.Reverse().Where(report => report.Gave(Given.Details)).Select(report => report.Position).Take(MostReports)];

    /// <summary>Runs on the caller's thread.</summary>
    /// <param name="page">The incidents as the fold knows them.</param>
    /// <param name="positions">For each of them, in order, its <see cref="Positions"/>.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    public async ValueTask<IncidentPage> AddAsync(IncidentPage page, IReadOnlyList<long[]> positions, CancellationToken cancellationToken)
    {
        var items = page.Items.ToArray();
        JournalBlock? block = null;
        foreach (var index in Enumerable.Range(0, items.Length).OrderBy(index => positions[index].FirstOrDefault()))
        {
            foreach (var position in positions[index])
            {
                if (block is not { } known || position < known.FirstPosition || position >= known.FirstPosition + known.Count)
                {
                    block = await journal.ReadBlockAsync(position, cancellationToken).ConfigureAwait(false);
                }

                items[index] = block is { } found ? Add(items[index], found, position) : items[index];
                if (items[index] is { Title: not null, Text: not null, Address: not null, Department: not null })
                {
                    break;
                }
            }
        }

        return page with { Items = items };
    }

    private static IncidentSummary Add(IncidentSummary summary, JournalBlock block, long position)
    {
        var reader = new EntryReader(block.Payload.Span);
        for (var at = block.FirstPosition; reader.Next(); at++)
        {
            if (at == position)
            {
                var details = ReportDetails.Read(reader.Entry);
                return summary with
                {
                    Title = summary.Title ?? details.Title,
                    Text = summary.Text ?? details.Text,
                    Address = summary.Address ?? details.Address,
                    Department = summary.Department ?? details.Department,
                };
            }
        }

        return summary;
    }
}
