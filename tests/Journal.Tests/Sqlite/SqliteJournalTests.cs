using System.Diagnostics;
using SituationRoom.Journal.Sqlite;
using SQLitePCL;

namespace SituationRoom.Journal.Tests.Sqlite;

public sealed class SqliteJournalTests : DurableJournalConformance, IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task The_id_stays_with_the_file()
    {
        var id = ((SqliteJournal)Journal).Id;
        id.Length.ShouldBe(32);
        await ReopenAsync();
        ((SqliteJournal)Journal).Id.ShouldBe(id);
    }

    [Fact]
    public async Task A_second_process_is_told_who_has_the_journal_and_what_to_do()
    {
        using var second = EndlessWriter.Start("write", _directory.Path);
        var said = await second.StandardError.ReadToEndAsync();
        await second.WaitForExitAsync();
        second.ExitCode.ShouldBe(2);
        said.TrimEnd().ShouldBe(
            $"{_directory.Path} is in use by another situationroom (process {Environment.ProcessId}); stop that one or choose another directory with --data");
    }

    [Fact]
    public async Task Changed_bytes_are_found_and_said_with_their_position()
    {
        await AppendAsync(10, count: 10, bytes: 5_000);
        await Journal.DisposeAsync();
        Overwrite(Some.Payload(5, 5_000)[100..200]);
        Journal = await OpenAsync();
        var seen = 0L;
        var damage = await Should.ThrowAsync<JournalDamagedException>(async () =>
        {
            await foreach (var block in Journal.ReadAsync(1, default))
            {
                seen = block.FirstPosition + block.Count - 1;
            }
        });
        seen.ShouldBe(50);
        damage.Position.ShouldBe(51);
        damage.Message.ShouldContain("damaged at position 51");
        await Should.ThrowAsync<JournalDamagedException>(async () => await Journal.ReadBlockAsync(55, default));
        (await Journal.ReadBlockAsync(65, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_missing_block_is_found_and_said_with_its_position()
    {
        await AppendAsync(10, count: 10);
        await Journal.DisposeAsync();
        Run("DELETE FROM blocks WHERE first = 31");
        Journal = await OpenAsync();
        var damage = await Should.ThrowAsync<JournalDamagedException>(async () => await Some.AllAsync(Journal));
        damage.Position.ShouldBe(31);
        damage.Message.ShouldContain("position 31");
        (await Some.AllAsync(Journal, 41)).Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_file_that_is_no_journal_is_refused()
    {
        await Journal.DisposeAsync();
        await File.WriteAllTextAsync(_directory.File(SqliteJournal.FileName), new string('x', 5_000));
        Should.Throw<JournalDamagedException>(() => SqliteJournal.Open(_directory.Path)).Message.ShouldContain("restore it from a backup");

        File.Delete(_directory.File(SqliteJournal.FileName));
        Run("CREATE TABLE other (id INTEGER)");
        Should.Throw<InvalidDataException>(() => SqliteJournal.Open(_directory.Path)).Message.ShouldContain("no journal");
    }

    [Fact]
    public async Task A_journal_of_a_newer_build_is_refused()
    {
        await Journal.DisposeAsync();
        Run("UPDATE meta SET value = '2' WHERE name = 'schema'");
        Should.Throw<InvalidDataException>(() => SqliteJournal.Open(_directory.Path)).Message.ShouldContain("schema 2");
    }

    [Fact]
    public async Task The_wal_is_bounded_while_appends_go_on()
    {
        await Journal.DisposeAsync();
        Journal = SqliteJournal.Open(_directory.Path, new SqliteJournalOptions { CheckpointBytes = 1 << 20 });
        for (var number = 0; number < 400; number++)
        {
            await Journal.AppendAsync(Some.Batch(number, bytes: 100_000), default);
        }

        new FileInfo(_directory.File("journal.db-wal")).Length.ShouldBeLessThan(30_000_000);
        await Journal.DisposeAsync();
        new FileInfo(_directory.File(SqliteJournal.FileName)).Length.ShouldBeGreaterThan(40_000_000);
    }

    protected override Task<IJournal> OpenAsync() => Task.FromResult<IJournal>(SqliteJournal.Open(_directory.Path));

    protected override void MakeUnavailable() => ((SqliteJournal)Journal).LimitPages(10);

    protected override void MakeWell() => ((SqliteJournal)Journal).LimitPages(int.MaxValue);

    protected override Process StartWriter() => EndlessWriter.Start("write", _directory.Path);

    private void Run(string sql)
    {
        using var database = new SqliteDatabase(_directory.File(SqliteJournal.FileName));
        database.Execute(sql);
        database.Checkpoint(raw.SQLITE_CHECKPOINT_TRUNCATE);
    }

    private void Overwrite(byte[] bytes)
    {
        var path = _directory.File(SqliteJournal.FileName);
        var content = File.ReadAllBytes(path);
        var at = content.AsSpan().IndexOf(bytes);
        at.ShouldBeGreaterThan(0);
        content[at] ^= 0x40;
        File.WriteAllBytes(path, content);
    }
}
