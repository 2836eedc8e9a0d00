using SituationRoom.Core.Incidents;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Host.RuleTrials;

/// <summary>
/// Reports and readings in the order of the times that their sources gave them, never later than they were received. So what was
/// imported in a minute is the years that it tells of. All of it is held in memory.
/// </summary>
internal static class SourceOrder
{
    public static List<SourceEntry> Of(IEnumerable<JournalBlock> blocks)
    {
        var entries = new List<SourceEntry>();
        foreach (var block in blocks)
        {
            var reader = new EntryReader(block.Payload.Span);
            for (var position = block.FirstPosition; reader.Next(); position++)
            {
                if (reader.Kind is EntryKind.Report or EntryKind.Reading)
                {
                    entries.Add(new SourceEntry(At(reader.Kind, reader.Entry), position, reader.Kind, reader.Entry.ToArray()));
                }
            }
        }

        entries.Sort((one, other) => (one.At, one.Position).CompareTo((other.At, other.Position)));
        return entries;
    }

    private static long At(EntryKind kind, ReadOnlySpan<byte> entry)
    {
        if (kind == EntryKind.Reading)
        {
            var reading = ReadingEntry.Read(entry);
            return Math.Min(reading.At, reading.ReceivedAt);
        }

        var report = ReportEntry.Read(entry);
        return (report.Given & Given.At) != 0 ? Math.Min(report.At, report.ReceivedAt) : report.ReceivedAt;
    }
}
