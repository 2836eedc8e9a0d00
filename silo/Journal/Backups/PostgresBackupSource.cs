using System.Runtime.CompilerServices;
using SituationRoom.Journal.Accounts;
using SituationRoom.Journal.Postgres;

namespace SituationRoom.Journal.Backups;

/// <summary>A room whose nodes have a database in common. It only reads; the nodes may run.</summary>
public sealed class PostgresBackupSource : IBackupSource
{
    private const string StateEnding = ".state";
    private readonly PostgresJournal _journal;
    private readonly PostgresOptions _options;
    private readonly PostgresOptions? _owner;
    private readonly string _directory;

    private PostgresBackupSource(PostgresJournal journal, PostgresOptions options, PostgresOptions? owner, string directory)
    {
        (_journal, _options, _owner, _directory) = (journal, options, owner, directory);
        Bytes = PostgresCopies.UnpackedBytes(options);
    }

    /// <inheritdoc/>
    public string Kind => "postgres";

    /// <inheritdoc/>
    public string Journal => _journal.Id;

    /// <inheritdoc/>
    public long Bytes { get; }

    /// <param name="options">How the room's role gets in.</param>
    /// <param name="owner">How the schema's owner gets in, who alone can list keys; null: keys are not asked for.</param>
    /// <param name="directory">This node's data directory.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    /// <exception cref="JournalUnavailableException">The database can't be reached.</exception>
    public static async Task<PostgresBackupSource> OpenAsync(PostgresOptions options, PostgresOptions? owner, string directory, CancellationToken cancellationToken)
    {
        var journal = await PostgresJournal.OpenAsync(options with { MayLead = false }, null, cancellationToken).ConfigureAwait(false);
        try
        {
            return new PostgresBackupSource(journal, options, owner, directory);
        }
        catch
        {
            await journal.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<long> EndAsync(CancellationToken cancellationToken)
    {
        // The end as it is seen lags behind by a pulse; whoever holds the head sees it.
        var head = await _journal.HoldAsync(cancellationToken).ConfigureAwait(false);
        await using (head.ConfigureAwait(false))
        {
            return head.Position;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalBlock> ReadAsync(long from, long end, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The database ends a question that takes too long, and a throttled reader would take it long: it is asked for one block at a time.
        for (var position = from; position <= end;)
        {
            var block = await _journal.ReadBlockAsync(position, cancellationToken).ConfigureAwait(false)
                ?? throw new JournalDamagedException(position, $"position {position} is missing in the database {_options.Database}");
            yield return block;
            position = block.FirstPosition + block.Count;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<string, byte[]>> Files(string folder) => folder == BackupPart.Feeds
        ? [.. PostgresCopies.FeedStates(_options).Select(state => new KeyValuePair<string, byte[]>($"{folder}{state.Key}{StateEnding}", state.Value))]
        : SmallFiles.Read(_directory, folder);

    /// <inheritdoc/>
    public void CopyAccounts(Stream to)
    {
        using var accounts = AccountStore.Open(_options);
        accounts.CopyTo(to);
    }

    /// <inheritdoc/>
    public bool TryReadKeys(string workplace, Action<VaultCopy> take, out string why)
    {
        why = "the keys of personal data can be listed by the schema's owner alone; name it with --owner ROLE and --password-file FILE";
        if (_owner is null)
        {
            return false;
        }

        PostgresCopies.ReadKeys(_owner, take);
        return true;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _journal.DisposeAsync();
}
