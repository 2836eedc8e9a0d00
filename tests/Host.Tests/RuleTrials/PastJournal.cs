using System.Buffers.Binary;
using SituationRoom.Core.Places;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.RuleTrials;

/// <summary>A journal as blocks of one entry each, at moments of the past.</summary>
internal sealed class PastJournal
{
    public static readonly DateTimeOffset Start = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private readonly List<JournalBlock> _blocks = [];

    public IReadOnlyList<JournalBlock> Blocks => _blocks;

    /// <summary>A report that the room took so many minutes after the start; it bears that time unless another is given.</summary>
    public PastJournal Take(double minute, Report report)
    {
        var at = Start.AddMinutes(minute);
        using var buffer = new EntryBuffer();
        buffer.Write(0);
        var bearing = report.OccurredAt is null ? report with { OccurredAt = at } : report;
        ReportEntry.Write(buffer, bearing, new Placer(Catalog.Empty).Place(bearing), ("dispatch-112", Channel.Dispatch), at.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt32LittleEndian(buffer[..4], buffer.Length - 4);
        _blocks.Add(new JournalBlock(_blocks.Count + 1, 1, at, buffer[..buffer.Length].ToArray()));
        return this;
    }
}
