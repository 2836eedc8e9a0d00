using SituationRoom.Journal.Accounts;
using SituationRoom.Journal.Backups;
using SituationRoom.Journal.Postgres;
using SituationRoom.Journal.Sqlite;
using SituationRoom.Journal.Tests.Postgres;

namespace SituationRoom.Journal.Tests.Backups;

[Collection(SharedServer.Collection)]
public sealed class DatabaseBackupTests(SharedServer server) : IDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_790_000_000);
    private readonly TemporaryDirectory _place = new();

    private string Backup => _place.File("backup.zip");

    public void Dispose() => _place.Dispose();

    [SkippableFact]
    public async Task A_database_is_copied_into_another_and_into_files_and_files_into_a_database()
    {
        SharedServer.Require();
        var (first, second, third) = (await server.NewAsync(), await server.NewAsync(), await server.NewAsync());
        await FillAsync(first);
        byte[] salt, key;
        using (var vault = PostgresKeyVault.Open(first))
        {
            (salt, key) = (vault.Salt.ToArray(), vault.GetOrCreate(["person/a", "person/b"])[0]);
            vault.Forget("person/b");
        }

        await Should.ThrowAsync<BackupFailedException>(() => TakeAsync(first, owner: null));
        (await TakeAsync(first, SharedServer.Owner(first))).Entries.ShouldBe(80);
        Restore(second);
        await ShouldHoldItAsync(second);
        using (var vault = PostgresKeyVault.Open(second))
        {
            vault.Salt.ToArray().ShouldBe(salt);
            vault.Find("person/a").ShouldBe(key);
            vault.Find("person/b").ShouldBeNull();
        }

        Should.Throw<BackupFailedException>(() => Restore(second)).Message.ShouldContain("never overwritten");

        BackupRig.Restore(Backup, _place.File("files"));
        using (var vault = SqliteKeyVault.Open(_place.File("files")))
        {
            vault.Find("person/a").ShouldBe(key);
        }

        File.Delete(Backup);
        await BackupRig.TakeAsync(_place.File("files"), Backup);
        Restore(third);
        await ShouldHoldItAsync(third);
    }

    private static async Task FillAsync(PostgresOptions database)
    {
        await using (var journal = await PostgresJournal.OpenAsync(database, null, default))
        {
            foreach (var batch in SomeTrail.Batches(20))
            {
                await journal.AppendAsync(batch, default);
            }
        }

        using var accounts = AccountStore.Open(database);
        BackupRig.Fill(accounts);
        using var states = PostgresStates.Open(database);
        states.Write("pos", [7, 8]);
    }

    private static async Task ShouldHoldItAsync(PostgresOptions database)
    {
        await using var journal = await PostgresJournal.OpenAsync(database, null, default);
        (await Some.AllAsync(journal)).Select(block => Convert.ToHexString(block.Payload.Span)).ShouldBe(SomeTrail.Blocks(20).Select(block => Convert.ToHexString(block.Payload.Span)));
        (await journal.AppendAsync(Some.Batch(1), default)).ShouldBe(81);
        using var accounts = AccountStore.Open(database);
        BackupRig.ShouldHoldWhatWasFilled(accounts);
        using var states = PostgresStates.Open(database);
        states.Read("pos").ShouldBe([7, 8]);
    }

    private async Task<BackupManifest> TakeAsync(PostgresOptions database, PostgresOptions? owner)
    {
        await using var source = await PostgresBackupSource.OpenAsync(database, owner, _place.Path, default);
        return await BackupWriter.WriteAsync(source, Backup, new BackupOptions { Build = "test", WithKeys = true }, Now, default);
    }

    private void Restore(PostgresOptions database)
    {
        using var file = BackupFile.Open(Backup);
        DatabaseRestore.Run(file, database, SharedServer.Owner(database), null, default);
    }
}
