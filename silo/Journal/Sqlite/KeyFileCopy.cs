namespace SituationRoom.Journal.Sqlite;

/// <summary>
/// Copies the keys of a directory while a room holds them. The room's lock keeps every other program from asking SQLite, so the files themselves are copied: the keys' file
/// changes only when the WAL is copied into it, and the WAL only grows until then. Where neither was so meanwhile, the two are what a power cut
/// would have left, and SQLite makes of them what was committed; else they are copied again.
/// </summary>
public static class KeyFileCopy
{
    private const int Attempts = 40;
    private const int WalHead = 32;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(250);

    /// <summary>Whether a directory has keys.</summary>
    public static bool IsIn(string directory) => File.Exists(Path.Combine(directory, SqliteKeyVault.FileName));

    /// <summary>Reads the keys of a directory, over a running room, too.</summary>
    /// <param name="directory">The room's data directory.</param>
    /// <param name="workplace">A directory that its user alone can read, for the copy; it is removed.</param>
    /// <param name="take">Takes what was found.</param>
    /// <exception cref="IOException">They can't be read, or changed all the time.</exception>
    public static void Read(string directory, string workplace, Action<VaultCopy> take)
    {
        ArgumentNullException.ThrowIfNull(take);
        var (from, to) = (Path.Combine(directory, SqliteKeyVault.FileName), Path.Combine(workplace, SqliteKeyVault.FileName));
        try
        {
            Copy(from, to);
            using var keys = new KeyFile(to);
            take(new VaultCopy(keys.Salt, keys.All()));
        }
        finally
        {
            File.Delete(to);
            File.Delete(to + "-wal");
        }
    }

    /// <summary>Makes the keys of a directory that has none.</summary>
    /// <exception cref="IOException">There are keys already, or they can't be written.</exception>
    public static void Write(string directory, VaultCopy vault)
    {
        ArgumentNullException.ThrowIfNull(vault);
        if (IsIn(directory))
        {
            throw new IOException($"{directory} has keys already");
        }

        using var keys = new KeyFile(Path.Combine(directory, SqliteKeyVault.FileName));
        keys.Restore(vault);
    }

    private static void Copy(string from, string to)
    {
        PrivateSqliteFile.Make(to);
        PrivateSqliteFile.Make(to + "-wal");
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var before = State(from);
            CopyFile(from, to);
            CopyFile(from + "-wal", to + "-wal");
            if (State(from) == before)
            {
                return;
            }

            Thread.Sleep(BetweenAttempts);
        }

        throw new IOException($"{from} changes all the time; try again when less comes in");
    }

    private static (long Length, DateTime ChangedAt, string WalHead) State(string path)
    {
        var file = new FileInfo(path);
        var head = new byte[WalHead];
        var length = 0;
        if (File.Exists(path + "-wal"))
        {
            using var wal = Open(path + "-wal");
            length = wal.ReadAtLeast(head, WalHead, throwOnEndOfStream: false);
        }

        return (file.Length, file.LastWriteTimeUtc, Convert.ToHexString(head.AsSpan(0, length)));
    }

    private static void CopyFile(string from, string to)
    {
        using var target = new FileStream(to, FileMode.Open, FileAccess.Write, FileShare.None);
        target.SetLength(0);
        if (File.Exists(from))
        {
            using var source = Open(from);
            source.CopyTo(target);
        }
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
