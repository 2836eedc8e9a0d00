using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using SituationRoom.Core.Places;
using SituationRoom.Feeds.Messages;
using SituationRoom.Host.Replay;
using SituationRoom.Host.Serving;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;
using SituationRoom.Journal.Sqlite;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.Replay;

public sealed class JournalSourceTests : IDisposable
{
    private static readonly DateTimeOffset Received = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private readonly string _directory = Directory.CreateTempSubdirectory("replay-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Gives_back_what_the_source_said_while_a_server_has_the_journal_open()
    {
        var full = new Report
        {
            Id = "112-1",
            Revision = 3,
            OccurredAt = Received.AddMinutes(-5),
            Kind = IncidentKind.Appeal,
            Status = IncidentStatus.InProgress,
            Severity = Severity.Severe,
            Mode = Mode.Exercise,
            Category = "Ямы",
            Districts = ["ЦВО", "zapadny"],
            Latitude = 45.0312345,
            Longitude = 38.9712345,
            Address = "ул. Красная, 122",
            Title = "Яма",
            Text = "Глубокая",
            Department = "roads",
            ReceivedBy = "оператор 14",
            Due = Received.AddHours(1),
            Promised = Received.AddDays(2),
            People = new Casualties(2, 1),
            Links = ["https://example.org/1"],
            Extras = [new("units", "[1,2]")],
        };
        var bare = new Report { Id = "112-2" };
        var reading = new Reading { Key = "jam", At = Received, Value = 7.5, Unit = "score" };
        await using var journal = SqliteJournal.Open(_directory);
        await AppendAsync(journal, buffer => Entry(buffer, full));
        await AppendAsync(journal, buffer => Entry(buffer, bare), buffer => Entry(buffer, reading));

        await using var source = new JournalSource(PastJournal.Open(_directory), null);
        var items = await source.ReadAsync(CancellationToken.None).ToListAsync();

        items.Select(item => item.Feed).ShouldBe(["dispatch-112", "dispatch-112", "traffic"]);
        items.ShouldAllBe(item => item.Moment == Received);
        items[^1].Share.ShouldBe(1);
        Canonical((Report)items[0].Item).ShouldBe(Canonical(full));
        Canonical((Report)items[1].Item).ShouldBe(Canonical(bare));
        items[2].Item.ShouldBe(reading);
    }

    [Fact]
    public void A_directory_without_a_journal_is_named()
    {
        Should.Throw<FileNotFoundException>(() => SqliteJournalReader.Open(_directory)).Message.ShouldContain("holds no journal");
    }

    private static string Canonical(Report report)
    {
        var output = new ArrayBufferWriter<byte>();
        CanonicalWriter.Write(report, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static async Task AppendAsync(SqliteJournal journal, params Action<EntryBuffer>[] entries)
    {
        using var buffer = new EntryBuffer();
        foreach (var entry in entries)
        {
            var start = buffer.Length;
            buffer.Write(0);
            entry(buffer);
            BinaryPrimitives.WriteInt32LittleEndian(buffer[start..(start + 4)], buffer.Length - start - 4);
        }

        await journal.AppendAsync(new JournalBatch(Received, entries.Length, buffer[..buffer.Length].ToArray()), CancellationToken.None);
    }

    private static void Entry(EntryBuffer buffer, Report report) =>
        ReportEntry.Write(buffer, report, new Placer(Catalog.Empty).Place(report), ("dispatch-112", Channel.Dispatch), Received.ToUnixTimeMilliseconds());

    private static void Entry(EntryBuffer buffer, Reading reading) =>
        ReadingEntry.Write(buffer, reading, null, "traffic", Received.ToUnixTimeMilliseconds());
}
