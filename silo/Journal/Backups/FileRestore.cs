using SituationRoom.Journal.Accounts;
using SituationRoom.Journal.Entries;
using SituationRoom.Journal.Snapshots;
using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Journal.Backups;

/// <summary>
/// Makes a data directory of a backup. What is made is compared with the backup before it comes into its place; the journal comes last, so that whatever was interrupted is
/// no data directory yet.
/// </summary>
public static class FileRestore
{
    private const string Workplace = ".restoring";

    /// <summary>Restores into a directory that is missing or empty; the keys only where the backup has them.</summary>
    /// <param name="backup">The backup.</param>
    /// <param name="directory">The directory.</param>
    /// <param name="progress">Told from time to time.</param>
    /// <param name="cancellationToken">Gives up; the directory stays empty.</param>
    /// <exception cref="BackupFailedException">The directory holds something, its disk has no room, or the backup is damaged.</exception>
    /// <exception cref="IOException">It can't be written.</exception>
    public static void Run(BackupFile backup, string directory, Action<BackupProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(backup);
        directory = Path.GetFullPath(directory);
        Directory.CreateDirectory(directory);
        var workplace = Path.Combine(directory, Workplace);
        if (Directory.EnumerateFileSystemEntries(directory).Any(path => path != workplace))
        {
            throw new BackupFailedException($"{directory} is not empty; name a directory that is missing or empty: what is there is never overwritten");
        }

        backup.Verify(progress, cancellationToken);
        DiskRoom.Require(directory, backup.Says.JournalBytes + backup.Says.Parts.Sum(part => part.Name == BackupPart.Journal ? 0 : 2 * part.Bytes), "the restored data");
        if (Directory.Exists(workplace))
        {
            Directory.Delete(workplace, recursive: true);
        }

        try
        {
            Directory.CreateDirectory(workplace);
            Fill(backup, workplace, progress, cancellationToken);
            Compare(backup.Says, workplace);
            MoveUp(workplace, directory);
        }
        finally
        {
            if (Directory.Exists(workplace))
            {
                Directory.Delete(workplace, recursive: true);
            }
        }

        DurableDirectory.Sync(directory);
    }

    private static void Fill(BackupFile backup, string to, Action<BackupProgress>? progress, CancellationToken cancellationToken)
    {
        foreach (var part in backup.Says.Parts.Where(part => SmallFiles.IsOne(part.Name)))
        {
            backup.Read(part.Name, stream => SmallFiles.Write(to, part.Name, stream));
        }

        using (var accounts = AccountStore.Open(to))
        {
            backup.Read(BackupPart.Accounts, accounts.CopyFrom);
        }

        if (backup.Says.HasKeys)
        {
            backup.Read(BackupPart.Keys, stream => KeyFileCopy.Write(to, KeyLines.Read(stream)));
        }

        using var journal = new SqliteJournalLoader(to);
        backup.ReadJournal(block =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            journal.Add(block);
            progress?.Invoke(new BackupProgress(block.FirstPosition + block.Count - 1, backup.Says.LastPosition, 0, 0));
        });
        journal.Finish();
    }

    /// <summary>Reads what was written, and compares it with what the backup says.</summary>
    private static void Compare(BackupManifest says, string directory)
    {
        using var journal = SqliteJournalReader.Open(directory);
        var trail = new TrailVerifier();
        for (var position = 1L; position <= journal.End;)
        {
            var block = journal.Read(position);
            if (!trail.Take(block))
            {
                throw new BackupFailedException($"{directory}: {trail.Fault}");
            }

            position = block.FirstPosition + block.Count;
        }

        if (journal.End != says.LastPosition || trail.Count != says.TrailEntries || trail.Last != says.TrailHead)
        {
            throw new BackupFailedException($"{directory}: what was written is not what the backup holds; look at the disk");
        }
    }

    private static void MoveUp(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from).ToList())
        {
            Directory.Move(folder, Path.Combine(to, Path.GetFileName(folder)));
        }

        foreach (var file in Directory.EnumerateFiles(from).OrderBy(path => Path.GetFileName(path) == SqliteJournal.FileName).ToList())
        {
            File.Move(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
