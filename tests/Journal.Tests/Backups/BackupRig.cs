using SituationRoom.Core.Trail;
using SituationRoom.Journal.Accounts;
using SituationRoom.Journal.Backups;
using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Journal.Tests.Backups;

/// <summary>A data directory with something of everything in it, and what was in a restored one.</summary>
internal static class BackupRig
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_790_000_000);

    /// <summary>Fills the accounts, as a room has them.</summary>
    public static void Fill(AccountStore accounts)
    {
        var added = new AccountChanged { At = 1, Account = "ivanova", What = "added", Through = "command line" };
        accounts.Add(new Account("ivanova", "Иванова А. П.", null, "lead") { Password = "a hash", CreatedAt = Now }, isFirst: true, added).ShouldBeTrue();
        accounts.Add(new PairedWall("hall", "Зал", [1, 2], Now, "ivanova", null), new WallChanged { At = 2, Wall = "hall", Name = "Зал", What = "paired" });
    }

    public static void ShouldHoldWhatWasFilled(AccountStore accounts)
    {
        var account = accounts.Accounts().ShouldHaveSingleItem();
        (account.Id, account.Name, account.Post, account.Role, account.Password, account.CreatedAt).ShouldBe(("ivanova", "Иванова А. П.", null, "lead", "a hash", Now));
        var wall = accounts.FindWall([1, 2]).ShouldNotBeNull();
        (wall.Name, wall.SeenAt).ShouldBe(("Зал", null));
        accounts.Pending(10).Select(note => note.Event.GetType().Name).ShouldBe(["AccountChanged", "WallChanged"]);
    }

    public static async Task FillFilesAsync(string directory, int batches = 30)
    {
        await using (var journal = SqliteJournal.Open(directory))
        {
            foreach (var batch in SomeTrail.Batches(batches))
            {
                await journal.AppendAsync(batch, default);
            }
        }

        using (var accounts = AccountStore.Open(directory))
        {
            Fill(accounts);
        }

        Directory.CreateDirectory(Path.Combine(directory, "feeds"));
        await File.WriteAllTextAsync(Path.Combine(directory, "feeds", "pos.state"), "as far as 7");
        await File.WriteAllTextAsync(Path.Combine(directory, "feeds", "pos.state.next"), "half of it");
        Directory.CreateDirectory(Path.Combine(directory, "expiry"));
        await File.WriteAllTextAsync(Path.Combine(directory, "expiry", "incidents.ndjson"), "{}\n");
    }

    public static async Task<BackupManifest> TakeAsync(string directory, string to, bool withKeys = false, Action<BackupProgress>? progress = null)
    {
        await using var source = new SqliteBackupSource(directory);
        return await BackupWriter.WriteAsync(source, to, new BackupOptions { Build = "test", WithKeys = withKeys, Progress = progress }, Now, default);
    }

    public static void Restore(string backup, string directory)
    {
        using var file = BackupFile.Open(backup);
        FileRestore.Run(file, directory, null, default);
    }

    /// <summary>Writes what lies in Fixtures as the present version does.</summary>
    public static async Task FreezeAsync(string directory)
    {
        var data = Path.Combine(directory, "backed-up");
        await FillFilesAsync(data);
        using (var vault = SqliteKeyVault.Open(data))
        {
            vault.GetOrCreate(["person/a"]);
        }

        await TakeAsync(data, Path.Combine(directory, "backup.zip"), withKeys: true);
    }
}
