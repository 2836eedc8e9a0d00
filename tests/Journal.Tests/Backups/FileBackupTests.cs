using System.IO.Compression;
using SituationRoom.Journal.Accounts;
using SituationRoom.Journal.Backups;
using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Journal.Tests.Backups;

public sealed class FileBackupTests : IDisposable
{
    private readonly TemporaryDirectory _place = new();

    private string Data => _place.File("data");

    private string Backup => _place.File("backup.zip");

    private string Restored => _place.File("restored");

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task What_a_room_keeps_is_there_again_in_another_directory()
    {
        await BackupRig.FillFilesAsync(Data);
        byte[] salt, key;
        using (var vault = SqliteKeyVault.Open(Data))
        {
            (salt, key) = (vault.Salt.ToArray(), vault.GetOrCreate(["person/a", "person/b"])[0]);
            vault.Forget("person/b");

            // The room has the keys open.
            var manifest = await BackupRig.TakeAsync(Data, Backup, withKeys: true);
            (manifest.LastPosition, manifest.Entries, manifest.TrailEntries, manifest.HasKeys).ShouldBe((120, 120, 40, true));
        }

        BackupRig.Restore(Backup, Restored);
        await using var journal = SqliteJournal.Open(Restored);
        var blocks = await Some.AllAsync(journal);
        blocks.Select(block => (block.FirstPosition, block.JournaledAt)).ShouldBe(SomeTrail.Blocks(30).Select(block => (block.FirstPosition, block.JournaledAt)));
        blocks.Select(block => block.Payload.ToArray()).ShouldBe(SomeTrail.Blocks(30).Select(block => block.Payload.ToArray()));
        (await journal.AppendAsync(Some.Batch(1), default)).ShouldBe(121);
        using (var accounts = AccountStore.Open(Restored))
        {
            BackupRig.ShouldHoldWhatWasFilled(accounts);
        }

        using var keys = SqliteKeyVault.Open(Restored);
        keys.Salt.ToArray().ShouldBe(salt);
        keys.Find("person/a").ShouldBe(key);
        keys.GetOrCreate(["person/b"])[0].ShouldNotBe(keys.GetOrCreate(["person/b"])[0], "what was forgotten stays so");
        Directory.EnumerateFiles(Restored, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Restored, path))
            .Where(path => path.Contains('/', StringComparison.Ordinal)).Order().ShouldBe(["expiry/incidents.ndjson", "feeds/pos.state"]);
        (await File.ReadAllTextAsync(Path.Combine(Restored, "feeds", "pos.state"))).ShouldBe("as far as 7");
    }

    [Fact]
    public async Task Keys_go_in_only_when_they_are_asked_for_and_the_file_is_its_users_alone()
    {
        await BackupRig.FillFilesAsync(Data);
        using (var vault = SqliteKeyVault.Open(Data))
        {
            var secret = vault.GetOrCreate(["person/a"])[0];
            (await BackupRig.TakeAsync(Data, Backup)).HasKeys.ShouldBeFalse();
            using var zip = ZipFile.OpenRead(Backup);
            foreach (var entry in zip.Entries)
            {
                using var bytes = new MemoryStream();
                using var stream = entry.Open();
                await stream.CopyToAsync(bytes);
                bytes.ToArray().AsSpan().IndexOf(secret).ShouldBe(-1, entry.FullName);
            }

            zip.GetEntry("keys.ndjson").ShouldBeNull();
        }

        BackupRig.Restore(Backup, Restored);
        KeyFileCopy.IsIn(Restored).ShouldBeFalse();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Backup).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task What_is_appended_while_it_is_taken_leaves_it_whole()
    {
        await BackupRig.FillFilesAsync(Data, batches: 10);
        await using var journal = SqliteJournal.Open(Data);
        var more = new Queue<JournalBatch>(SomeTrail.Batches(14).Skip(10));
        var manifest = await BackupRig.TakeAsync(Data, Backup, progress: told =>
        {
            if (told.Bytes > 0 && more.TryDequeue(out var batch))
            {
                journal.AppendAsync(batch, default).AsTask().Wait();
            }
        });
        manifest.LastPosition.ShouldBe(56, "what came while it was taken is in it");
        BackupRig.Restore(Backup, Restored);
        using var restored = SqliteJournalReader.Open(Restored);
        restored.End.ShouldBe(56);
    }

    [Fact]
    public async Task Any_damage_is_found_and_nothing_is_restored_of_it()
    {
        await BackupRig.FillFilesAsync(Data);
        await BackupRig.TakeAsync(Data, Backup, withKeys: false);
        var whole = await File.ReadAllBytesAsync(Backup);
        var chance = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            var damaged = whole.ToArray();
            damaged[chance.Next(damaged.Length)] ^= (byte)(1 << chance.Next(8));
            await File.WriteAllBytesAsync(Backup, round % 2 == 0 ? damaged : whole[..chance.Next(whole.Length)]);
            if (Damage() is null)
            {
                // What no reader looks at, such as a time in the list of a ZIP file: what is restored is the same.
                (await RestoredBlocksAsync()).ShouldBe(SomeTrail.Blocks(30).Select(block => Convert.ToHexString(block.Payload.Span)));
                Directory.Delete(Restored, recursive: true);
            }
            else
            {
                Should.Throw<BackupFailedException>(() => BackupRig.Restore(Backup, Restored));
                (Directory.Exists(Restored) && Directory.EnumerateFileSystemEntries(Restored).Any()).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public async Task A_directory_that_holds_something_is_never_overwritten_and_what_was_interrupted_is_begun_anew()
    {
        await BackupRig.FillFilesAsync(Data);
        await BackupRig.TakeAsync(Data, Backup);
        Should.Throw<BackupFailedException>(() => BackupRig.Restore(Backup, Data)).Message.ShouldContain("is not empty");
        await Should.ThrowAsync<BackupFailedException>(() => BackupRig.TakeAsync(Data, Backup));
        Directory.CreateDirectory(Path.Combine(Restored, ".restoring"));
        await File.WriteAllTextAsync(Path.Combine(Restored, ".restoring", "journal.db"), "half of it");
        BackupRig.Restore(Backup, Restored);
        (await RestoredBlocksAsync()).Count.ShouldBe(30);
    }

    [Fact]
    public async Task A_backup_of_a_newer_format_is_refused_and_one_that_fails_leaves_nothing()
    {
        await BackupRig.FillFilesAsync(Data);
        await BackupRig.TakeAsync(Data, Backup);
        using (var zip = ZipFile.Open(Backup, ZipArchiveMode.Update))
        {
            zip.GetEntry("manifest.json")!.Delete();
            using var manifest = new StreamWriter(zip.CreateEntry("manifest.json").Open());
            await manifest.WriteAsync("""{ "format": 2, "something": "else" }""");
        }

        Should.Throw<BackupFailedException>(() => BackupFile.Open(Backup)).Message.ShouldContain("later one");
        await Should.ThrowAsync<OperationCanceledException>(() => BackupRig.TakeAsync(Data, _place.File("other.zip"), progress: _ => throw new OperationCanceledException()));
        Directory.GetFiles(_place.Path).ShouldBe([Backup]);
    }

    /// <summary>Never change the file; add one of each later format beside it.</summary>
    [Fact]
    public async Task A_backup_of_format_1_is_restored_for_ever()
    {
        BackupRig.Restore(Path.Combine(AppContext.BaseDirectory, "Fixtures", "backup-v1.zip"), Restored);
        (await RestoredBlocksAsync()).ShouldBe(SomeTrail.Blocks(30).Select(block => Convert.ToHexString(block.Payload.Span)));
        using var accounts = AccountStore.Open(Restored);
        BackupRig.ShouldHoldWhatWasFilled(accounts);
        using var keys = SqliteKeyVault.Open(Restored);
        keys.Find("person/a").ShouldNotBeNull();
    }

    private BackupFailedException? Damage()
    {
        try
        {
            using var file = BackupFile.Open(Backup);
            file.Verify(null, default);
            return null;
        }
        catch (BackupFailedException found)
        {
            return found;
        }
    }

    private async Task<List<string>> RestoredBlocksAsync()
    {
        if (!File.Exists(Path.Combine(Restored, SqliteJournal.FileName)))
        {
            BackupRig.Restore(Backup, Restored);
        }

        await using var journal = SqliteJournal.Open(Restored);
        return [.. (await Some.AllAsync(journal)).Select(block => Convert.ToHexString(block.Payload.Span))];
    }
}
