using SituationRoom.Journal;
using SituationRoom.Journal.Postgres;
using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Host.Serving;

/// <summary>A room's journal as commands read it: of a data directory or of a database, archives included, also beside a running server. Nothing is written.</summary>
public sealed class PastJournal : IAsyncDisposable
{
    private readonly SqliteJournalReader? _file;
    private readonly PostgresJournal? _shared;

    private PastJournal(string where, SqliteJournalReader? file, PostgresJournal? shared) => (Where, _file, _shared, End) = (where, file, shared, file?.End ?? shared!.End);

    /// <summary>The data directory or the database, as people are told.</summary>
    public string Where { get; }

    /// <summary>Position of the last entry when it was opened; 0 where there is none.</summary>
    public long End { get; }

    /// <summary>Opens that of a data directory.</summary>
    /// <inheritdoc cref="SqliteJournalReader.Open" path="/exception"/>
    public static PastJournal Open(string directory) => new(directory, SqliteJournalReader.Open(directory), null);

    /// <summary>Opens that of a database, or of a data directory where there is none.</summary>
    /// <inheritdoc cref="SqliteJournalReader.Open" path="/exception"/>
    /// <exception cref="JournalUnavailableException">The database can't be reached, or does not let this user in.</exception>
    public static async Task<PastJournal> OpenAsync(PostgresOptions? database, string directory, CancellationToken cancellationToken) => database is null
        ? Open(directory)
        : new PastJournal(
            $"the database {database.Database} at {database.Host}", null, await PostgresJournal.OpenAsync(database with { MayLead = false }, null, cancellationToken).ConfigureAwait(false));

    /// <summary>Blocks from the one that holds a position on, up to <see cref="End"/> or further; a payload is valid until the next is asked for.</summary>
    /// <exception cref="JournalDamagedException">A block is missing or not what was written.</exception>
    public IAsyncEnumerable<JournalBlock> ReadAsync(long from, CancellationToken cancellationToken) =>
        _file is null ? _shared!.ReadAsync(from, cancellationToken) : _file.ReadAsync(from, cancellationToken);

    /// <summary>The block that holds a position up to <see cref="End"/>.</summary>
    /// <inheritdoc cref="ReadAsync" path="/exception"/>
    public async ValueTask<JournalBlock> ReadBlockAsync(long position, CancellationToken cancellationToken) => _file?.Read(position)
        ?? await _shared!.ReadBlockAsync(position, cancellationToken).ConfigureAwait(false) ?? throw new JournalDamagedException(position, $"position {position} is missing in {Where}");

    public async ValueTask DisposeAsync()
    {
        _file?.Dispose();
        if (_shared is not null)
        {
            await _shared.DisposeAsync().ConfigureAwait(false);
        }
    }
}
