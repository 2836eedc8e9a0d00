using System.Runtime.CompilerServices;
using System.Text;
using SituationRoom.Core.Incidents;
using SituationRoom.Host.Serving;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Host.Replay;

/// <summary>
/// A journal: reports and readings in the order in which the room took them, each at the moment it was received.
/// Personal data stay where they are, encrypted; rejections are left out.
/// </summary>
public sealed class JournalSource : IReplaySource, IAsyncDisposable
{
    private readonly PastJournal _journal;
    private readonly string? _feed;

    /// <param name="journal">Owned from here on.</param>
    /// <param name="feed">One feed alone, or null for all.</param>
    public JournalSource(PastJournal journal, string? feed)
    {
        _journal = journal;
        _feed = feed;
    }

    public async IAsyncEnumerable<ReplayItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var block in _journal.ReadAsync(1, cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in Items(block, Math.Min(1, (block.FirstPosition + block.Count - 1) / (double)_journal.End)))
            {
                yield return item;
            }
        }
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private List<ReplayItem> Items(JournalBlock block, double share)
    {
        var items = new List<ReplayItem>(block.Count);
        var entries = new EntryReader(block.Payload.Span);
        while (entries.Next())
        {
            var item = entries.Kind switch
            {
                EntryKind.Report => OfReport(entries.Entry, share),
                EntryKind.Reading => OfReading(entries.Entry, share),
                EntryKind.Rejection => (ReplayItem?)null,
                _ => null,
            };
            if (item is { } found && (_feed is null || found.Feed == _feed))
            {
                items.Add(found);
            }
        }

        return items;
    }

    private static ReplayItem OfReport(ReadOnlySpan<byte> entry, double share)
    {
        var facts = ReportEntry.Read(entry);
        var details = ReportDetails.Read(entry);
        var given = facts.Given;
        var report = new Report
        {
            Id = Encoding.UTF8.GetString(facts.Id),
            Revision = given.HasFlag(Given.Revision) ? facts.Revision : null,
            OccurredAt = given.HasFlag(Given.At) ? Time(facts.At) : null,
            Kind = given.HasFlag(Given.Kind) ? facts.Kind : null,
            Status = given.HasFlag(Given.Status) ? facts.Status : null,
            Severity = given.HasFlag(Given.Severity) ? facts.Severity : null,
            Mode = given.HasFlag(Given.Mode) ? facts.Mode : null,
            Category = details.GivenCategory,
            Districts = details.GivenDistricts,
            Latitude = given.HasFlag(Given.Position) ? facts.LatitudeE7 / 1e7 : null,
            Longitude = given.HasFlag(Given.Position) ? facts.LongitudeE7 / 1e7 : null,
            Address = details.Address,
            Title = details.Title,
            Text = details.Text,
            Department = details.Department,
            ReceivedBy = details.ReceivedBy,
            Due = given.HasFlag(Given.Due) ? Time(facts.Due) : null,
            Promised = given.HasFlag(Given.Promised) ? Time(facts.Promised) : null,
            People = details.People,
            Links = details.Links,
            Extras = details.Extras,
        };
        return new ReplayItem(Encoding.UTF8.GetString(facts.Feed), Time(facts.ReceivedAt), report, share);
    }

    private static ReplayItem OfReading(ReadOnlySpan<byte> entry, double share)
    {
        var facts = ReadingEntry.Read(entry);
        var reading = new Reading
        {
            Key = Encoding.UTF8.GetString(facts.Key),
            At = Time(facts.At),
            Value = facts.Value,
            Unit = facts.Unit.IsEmpty ? null : Encoding.UTF8.GetString(facts.Unit),
            District = facts.District.IsEmpty ? null : Encoding.UTF8.GetString(facts.District),
        };
        return new ReplayItem(Encoding.UTF8.GetString(facts.Feed), Time(facts.ReceivedAt), reading, share);
    }

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
