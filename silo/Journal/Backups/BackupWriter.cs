using System.IO.Compression;
using System.Text.Json;
using SituationRoom.Journal.Archives;
using SituationRoom.Journal.Snapshots;

namespace SituationRoom.Journal.Backups;

/// <summary>
/// Takes a backup of a room that may run: one ZIP file, complete and verified before it bears its name. What is read when makes the parts fit
/// each other: how far feeds were read comes before the journal's end (what they sent since is sent again and known), accounts right before it, keys after it (a key too many is
/// harmless, one too few loses what it locks).
/// </summary>
public static class BackupWriter
{
    /// <summary>The ending of a file's name that is not finished yet.</summary>
    public const string Unfinished = ".unfinished";

    private const string KeysWorkplace = ".situationroom-keys-";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // The first takes long, the second what came meanwhile, the third what came during that.
    private const int Passes = 3;
    private static readonly TimeSpan LeftAfter = TimeSpan.FromHours(1);

    /// <summary>Writes the backup, reads it back, and gives it its name.</summary>
    /// <param name="source">The room.</param>
    /// <param name="path">The file, which must not exist.</param>
    /// <param name="options">How.</param>
    /// <param name="takenAt">Now, UTC.</param>
    /// <param name="cancellationToken">Gives up; nothing is left.</param>
    /// <exception cref="BackupFailedException">There is no room on the disk, the keys can't be had, or what was written can't be read.</exception>
    /// <exception cref="IOException">The room can't be read or the file not written.</exception>
    public static async Task<BackupManifest> WriteAsync(
        IBackupSource source, string path, BackupOptions options, DateTimeOffset takenAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        path = Path.GetFullPath(path);
        var directory = Path.GetDirectoryName(path)!;
        if (File.Exists(path))
        {
            throw new BackupFailedException($"{path} exists already; name another file, or a directory to have a name made");
        }

        RemoveLeftovers(directory, takenAt);
        DiskRoom.Require(directory, DiskRoom.Expected(source.Bytes) + options.LeavesFree, "the backup");
        var unfinished = path + Unfinished;
        try
        {
            BackupManifest manifest;
            var file = Create(unfinished);
            await using (file.ConfigureAwait(false))
            {
                manifest = await FillAsync(source, file, directory, options, takenAt, cancellationToken).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            using (var written = BackupFile.Open(unfinished))
            {
                written.Verify(options.Progress, cancellationToken);
            }

            File.Move(unfinished, path, overwrite: false);
            DurableDirectory.Sync(directory);
            return manifest;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<BackupManifest> FillAsync(
        IBackupSource source, FileStream file, string directory, BackupOptions options, DateTimeOffset takenAt, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        var parts = new List<BackupPart>();
        foreach (var (name, bytes) in source.Files(BackupPart.Feeds))
        {
            parts.Add(Part(zip, name, takenAt, to => to.Write(bytes)));
        }

        var (accounts, summary) = await JournalAsync(source, zip, parts, directory, options, takenAt, cancellationToken).ConfigureAwait(false);
        parts.Add(Part(zip, BackupPart.Accounts, takenAt, accounts.CopyTo));
        foreach (var (name, bytes) in source.Files(BackupPart.Expiry))
        {
            parts.Add(Part(zip, name, takenAt, to => to.Write(bytes)));
        }

        if (options.WithKeys)
        {
            parts.Add(Keys(source, zip, takenAt, directory));
        }

        var manifest = new BackupManifest
        {
            Format = BackupManifest.Newest,
            Build = options.Build,
            TakenAt = takenAt,
            Journal = source.Journal,
            Kind = source.Kind,
            LastPosition = summary.Last,
            Entries = summary.Entries,
            TrailEntries = summary.TrailEntries,
            TrailHead = summary.TrailAfter,
            Until = summary.Until,
            JournalBytes = source.Bytes,
            HasKeys = options.WithKeys,
            Parts = parts,
        };
        using var last = zip.CreateEntry(BackupFile.Manifest).Open();
        JsonSerializer.Serialize(last, manifest, BackupManifest.Json);
        return manifest;
    }

    /// <summary>The journal up to an end that is read right after the accounts were: what came meanwhile is short.</summary>
    private static async Task<(MemoryStream Accounts, ArchiveSummary Summary)> JournalAsync(
        IBackupSource source, ZipArchive zip, List<BackupPart> parts, string directory, BackupOptions options, DateTimeOffset takenAt, CancellationToken cancellationToken)
    {
        var accounts = new MemoryStream();
        using var entry = Entry(zip, BackupPart.Journal, takenAt, CompressionLevel.NoCompression).Open();
        using var hashing = new HashingStream(entry);
        var archive = new ArchiveWriter(hashing, first: 1);
        var pace = new BackupPace(options.BytesPerSecond);
        for (var pass = 1; pass <= Passes; pass++)
        {
            if (pass == Passes)
            {
                source.CopyAccounts(accounts);
            }

            var end = await source.EndAsync(cancellationToken).ConfigureAwait(false);
            await foreach (var block in source.ReadAsync(archive.Next, end, cancellationToken).ConfigureAwait(false))
            {
                archive.Add(block);
                await pace.PassAsync(block.Payload.Length, cancellationToken).ConfigureAwait(false);
                options.Progress?.Invoke(new BackupProgress(archive.Next - 1, end, pace.Bytes, archive.Bytes));
                if (pace.IsTimeToLook)
                {
                    DiskRoom.Require(directory, options.LeavesFree, "the backup");
                }
            }
        }

        var summary = archive.Finish();
        hashing.Flush();
        parts.Add(new BackupPart(BackupPart.Journal, hashing.Length, hashing.Hash));
        accounts.Position = 0;
        return (accounts, summary);
    }

    private static BackupPart Keys(IBackupSource source, ZipArchive zip, DateTimeOffset takenAt, string directory)
    {
        var workplace = Path.Combine(directory, $"{KeysWorkplace}{Guid.NewGuid():N}");
        MakePrivate(workplace);
        try
        {
            BackupPart? part = null;
            return source.TryReadKeys(workplace, vault => part = Part(zip, BackupPart.Keys, takenAt, to => KeyLines.Write(vault, to)), out var why)
                ? part!
                : throw new BackupFailedException(why);
        }
        finally
        {
            Directory.Delete(workplace, recursive: true);
        }
    }

    private static BackupPart Part(ZipArchive zip, string name, DateTimeOffset takenAt, Action<Stream> write)
    {
        using var entry = Entry(zip, name, takenAt, CompressionLevel.Optimal).Open();
        using var hashing = new HashingStream(entry);
        write(hashing);
        return new BackupPart(name, hashing.Length, hashing.Hash);
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name, DateTimeOffset takenAt, CompressionLevel level)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = takenAt;
        return entry;
    }

    /// <summary>What backups left that were killed: unfinished files, and copies of keys above all.</summary>
    private static void RemoveLeftovers(string directory, DateTimeOffset now)
    {
        foreach (var keys in Directory.GetDirectories(directory, $"{KeysWorkplace}*").Where(path => IsLeft(Directory.GetLastWriteTimeUtc(path))))
        {
            Directory.Delete(keys, recursive: true);
        }

        foreach (var file in Directory.GetFiles(directory, $"*{Unfinished}").Where(path => IsLeft(File.GetLastWriteTimeUtc(path))))
        {
            File.Delete(file);
        }

        bool IsLeft(DateTime changedAt) => changedAt < now.UtcDateTime - LeftAfter;
    }

    private static FileStream Create(string path)
    {
        var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 1 << 20 };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, how);
    }

    private static void MakePrivate(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, OwnerOnly | UnixFileMode.UserExecute);
        }
    }
}
