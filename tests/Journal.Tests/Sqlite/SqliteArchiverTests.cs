using SituationRoom.Journal.Archives;
using SituationRoom.Journal.Sqlite;
using SituationRoom.Journal.Tests.Backups;

namespace SituationRoom.Journal.Tests.Sqlite;

public sealed class SqliteArchiverTests : JournalArchiverConformance
{
    private readonly TemporaryDirectory _place = new();

    protected override IJournalArchiver Archiver => new SqliteArchiver((SqliteJournal)Journal, Data);

    private string Archives => Path.Combine(Data, ArchiveFolder.Name);

    private string Data => _place.File("data");

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _place.Dispose();
    }

    [Fact]
    public async Task Another_process_reads_over_the_border_too()
    {
        await AllAsync(April);
        using var reader = SqliteJournalReader.Open(Data);
        Enumerable.Range(1, 400).ShouldAllBe(number => reader.Read(number).FirstPosition == ((number - 1) / 4 * 4) + 1);
    }

    [Fact]
    public async Task A_kill_between_archive_and_file_loses_nothing_and_doubles_nothing()
    {
        // The file as it was before, beside archives that are whole; and an archive that was half written.
        await Journal.DisposeAsync();
        File.Copy(_place.File("data/journal.db"), _place.File("before.db"));
        Journal = await OpenAsync();
        await AllAsync(April);
        await Journal.DisposeAsync();
        File.Copy(_place.File("before.db"), _place.File("data/journal.db"), overwrite: true);
        await File.WriteAllTextAsync(Path.Combine(Archives, "next.unfinished"), "half of it");
        Journal = await OpenAsync();
        (await OnlineFromAsync()).ShouldBe(1);
        await ShouldReadEverythingAsync();
        (await AllAsync(April)).ShouldBeEmpty();
        (await OnlineFromAsync()).ShouldBe(325);
        await ShouldReadEverythingAsync();
        Directory.GetFiles(Archives).Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_damaged_or_missing_archive_is_said_with_its_position_and_nothing_more_is_taken_out()
    {
        await AllAsync(April);
        var second = Directory.GetFiles(Archives).Order(StringComparer.Ordinal).ElementAt(1);
        var whole = await File.ReadAllBytesAsync(second);
        var damaged = whole.ToArray();
        damaged[60] ^= 1;
        await File.WriteAllBytesAsync(second, damaged);
        await ReopenAsync();
        (await Should.ThrowAsync<JournalDamagedException>(() => Some.AllAsync(Journal))).Position.ShouldBe(89);
        (await Some.AllAsync(Journal, 201)).Count.ShouldBe(50);
        File.Delete(second);
        await ReopenAsync();
        (await Should.ThrowAsync<JournalDamagedException>(() => Some.AllAsync(Journal))).Message.ShouldContain("no archive");
        await File.WriteAllBytesAsync(second, whole);
        var third = Directory.GetFiles(Archives).Order(StringComparer.Ordinal).ElementAt(2);
        File.Move(third, _place.File("elsewhere"));
        (await Should.ThrowAsync<JournalDamagedException>(() => AllAsync(DateTimeOffset.MaxValue))).Message.ShouldContain("put back");
        File.Move(_place.File("elsewhere"), third);
        await ShouldReadEverythingAsync();
    }

    [Fact]
    public async Task A_backup_has_what_is_archived_and_is_restored_into_one_file()
    {
        await AllAsync(April);
        (await BackupRig.TakeAsync(Data, _place.File("backup.zip"))).Entries.ShouldBe(400);
        BackupRig.Restore(_place.File("backup.zip"), _place.File("restored"));
        await Journal.DisposeAsync();
        Journal = SqliteJournal.Open(_place.File("restored"));
        await ShouldReadEverythingAsync();
        (await OnlineFromAsync()).ShouldBe(1);
    }

    /// <summary>Days between commits, and entries in each: whatever they are, and whenever archiving stops, nothing changes for readers.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Reading_is_the_same_at_any_cut(int seed)
    {
        var random = new Random(seed);
        using var place = new TemporaryDirectory();
        await using var journal = SqliteJournal.Open(place.File("data"));
        var at = new DateTimeOffset(2020, 2, 3, 4, 5, 6, TimeSpan.Zero);
        foreach (var batch in SomeTrail.Batches(random.Next(1, 40), random.Next(1, 9)))
        {
            // A clock that was set back now and then.
            at = at.AddHours(random.Next(-30, 900));
            await journal.AppendAsync(batch with { JournaledAt = at }, default);
        }

        var before = await Some.AllAsync(journal);
        var archiver = new SqliteArchiver(journal, place.File("data"));
        for (var cut = 0; cut < 4; cut++)
        {
            await archiver.NextAsync(at.AddDays(-random.Next(0, 200)), random.NextInt64(0, journal.End + 1), default);
            var from = random.NextInt64(1, journal.End + 1);
            Shown(await Some.AllAsync(journal, from)).ShouldBe(Shown(before.Where(block => block.FirstPosition + block.Count > from)));
        }

        Shown(await Some.AllAsync(journal)).ShouldBe(Shown(before));
    }

    protected override Task<IJournal> OpenAsync() => Task.FromResult<IJournal>(SqliteJournal.Open(Data));

    protected override Task<long> OnlineFromAsync() => Task.FromResult(((SqliteJournal)Journal).First);

    private static IEnumerable<string> Shown(IEnumerable<JournalBlock> blocks) =>
        blocks.Select(block => $"{block.FirstPosition}+{block.Count} {block.JournaledAt:O} {Convert.ToHexString(block.Payload.Span)}");
}
