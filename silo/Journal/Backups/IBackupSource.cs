namespace SituationRoom.Journal.Backups;

/// <summary>A room that a backup is taken of, wherever it keeps its things. It may run meanwhile.</summary>
public interface IBackupSource : IAsyncDisposable
{
    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    string Kind { get; }

    /// <summary>The journal's own id.</summary>
    string Journal { get; }

    /// <summary>Bytes that the journal takes up where it lies.</summary>
    long Bytes { get; }

    /// <summary>Position of the journal's last entry now.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    ValueTask<long> EndAsync(CancellationToken cancellationToken);

    /// <summary>Blocks from the one that begins at a position on, up to the one that holds the end or further. A payload is valid until the next is asked for.</summary>
    /// <exception cref="IOException">It can't be read, or is damaged.</exception>
    IAsyncEnumerable<JournalBlock> ReadAsync(long from, long end, CancellationToken cancellationToken);

    /// <summary>Small files: how far feeds were read (<c>feeds/…</c>), and which incidents end by themselves (<c>expiry/…</c>).</summary>
    /// <param name="folder"><see cref="BackupPart.Feeds"/> or <see cref="BackupPart.Expiry"/>.</param>
    IReadOnlyList<KeyValuePair<string, byte[]>> Files(string folder);

    /// <summary>Writes accounts and paired walls.</summary>
    void CopyAccounts(Stream to);

    /// <summary>Gives the keys of personal data; false where they are not to be had, which <paramref name="why"/> explains.</summary>
    bool TryReadKeys(string workplace, Action<VaultCopy> take, out string why);
}
