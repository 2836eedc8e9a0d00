using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Journal.Tests.Sqlite;

public sealed class DiskReserveTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string Reserve => Path.Combine(_directory.Path, DiskReserve.FileName);

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_probe_that_succeeds_keeps_more_than_sqlite_needs_to_read()
    {
        await using var journal = SqliteJournal.Open(_directory.Path);
        await journal.ProbeAsync(CancellationToken.None);
        new FileInfo(Reserve).Length.ShouldBeGreaterThan(32 << 10);
    }

    [Fact]
    public void What_is_given_up_is_gone_and_is_given_up_once()
    {
        DiskReserve.Keep(_directory.Path);
        DiskReserve.GiveUp(_directory.Path).ShouldBeTrue();
        File.Exists(Reserve).ShouldBeFalse();
        DiskReserve.GiveUp(_directory.Path).ShouldBeFalse();
    }

    [Fact]
    public async Task A_damaged_journal_does_not_cost_the_reserve()
    {
        await using (SqliteJournal.Open(_directory.Path))
        {
        }

        await File.WriteAllTextAsync(Path.Combine(_directory.Path, SqliteJournal.FileName), new string('x', 8192));
        Should.Throw<JournalDamagedException>(() => SqliteJournal.Open(_directory.Path));
        File.Exists(Reserve).ShouldBeTrue();
    }
}
