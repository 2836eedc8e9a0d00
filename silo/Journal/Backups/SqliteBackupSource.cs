using System.Runtime.CompilerServices;
using SituationRoom.Journal.Accounts;
using SituationRoom.Journal.Archives;
using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Journal.Backups;

/// <summary>A room whose things are files of its data directory.</summary>
/// <param name="directory">The data directory.</param>
public sealed class SqliteBackupSource(string directory) : IBackupSource
{
    // Of entries that are packed in archives already.
    private const int UnpackedShare = 7;
    private readonly SqliteJournalReader _journal = SqliteJournalReader.Open(directory);

    /// <inheritdoc/>
    public string Kind => "sqlite";

    /// <inheritdoc/>
    public string Journal => _journal.Id;

    /// <inheritdoc/>
    public long Bytes { get; } = new DirectoryInfo(directory).EnumerateFiles($"{SqliteJournal.FileName}*").Sum(file => file.Length) + (UnpackedShare * new ArchiveFolder(directory).Bytes());

    /// <inheritdoc/>
    public ValueTask<long> EndAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_journal.Refresh());

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalBlock> ReadAsync(long from, long end, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        for (var position = from; position <= end;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var block = _journal.Read(position);
            yield return block;
            position = block.FirstPosition + block.Count;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<string, byte[]>> Files(string folder) => SmallFiles.Read(directory, folder);

    /// <inheritdoc/>
    public void CopyAccounts(Stream to)
    {
        if (File.Exists(Path.Combine(directory, AccountStore.FileName)))
        {
            using var accounts = AccountStore.Open(directory);
            accounts.CopyTo(to);
        }
    }

    /// <inheritdoc/>
    public bool TryReadKeys(string workplace, Action<VaultCopy> take, out string why)
    {
        why = $"{directory} holds no keys ({SqliteKeyVault.FileName}); leave --with-keys out";
        if (!KeyFileCopy.IsIn(directory))
        {
            return false;
        }

        KeyFileCopy.Read(directory, workplace, take);
        return true;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _journal.Dispose();
        return ValueTask.CompletedTask;
    }
}
