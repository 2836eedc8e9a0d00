using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace SituationRoom.Journal.Sqlite;

/// <summary>
/// Copies the WAL into the journal's file from a connection of its own, while the writer goes on; only the few pages that
/// came meanwhile are copied with the writer held, so that the WAL is empty for once and begins anew.
/// </summary>
internal sealed partial class WalCheckpointer : IAsyncDisposable
{
    // Below so many pages left, the writer is held for the rest: a few milliseconds.
    private const int PagesCopiedUnderGate = 256;
    private const int MostRounds = 8;
    private readonly SqliteDatabase _database;
    private readonly Lock _appendGate;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _asked = new(0, 1);
    private readonly Task _loop;
    private volatile bool _stopping;
    private bool _failing;

    /// <param name="path">The journal's file.</param>
    /// <param name="walBytesKept">What the WAL's file is cut to, once it was copied.</param>
    /// <param name="appendGate">Held by the writer during each append.</param>
    /// <param name="logger">Told when copying fails and when it works again.</param>
    public WalCheckpointer(string path, long walBytesKept, Lock appendGate, ILogger logger)
    {
        _database = new SqliteDatabase(path);
        _database.Execute($"PRAGMA synchronous = FULL; PRAGMA journal_size_limit = {walBytesKept}; PRAGMA cache_size = -512");
        _appendGate = appendGate;
        _logger = logger;
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Asks for a checkpoint and returns at once. What is asked during one is done after it.</summary>
    public void Ask()
    {
        try
        {
            _asked.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is asked for already.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _stopping = true;
        Ask();
        await _loop;
        _database.Dispose();
        _asked.Dispose();
    }

    private async Task LoopAsync()
    {
        while (true)
        {
            await _asked.WaitAsync();
            if (_stopping)
            {
                return;
            }

            try
            {
                Checkpoint();
                if (_failing)
                {
                    _failing = false;
                    LogWell(_logger);
                }
            }
            catch (SqliteFailureException error)
            {
                // The WAL keeps what it has, and the next append asks again.
                if (!_failing)
                {
                    _failing = true;
                    LogFailed(_logger, error.Message);
                }
            }
        }
    }

    private void Checkpoint()
    {
        for (var round = 0; round < MostRounds && !_stopping; round++)
        {
            var (pages, copied) = _database.Checkpoint(raw.SQLITE_CHECKPOINT_PASSIVE);
            if (pages - copied <= PagesCopiedUnderGate)
            {
                break;
            }
        }

        lock (_appendGate)
        {
            _database.Checkpoint(raw.SQLITE_CHECKPOINT_PASSIVE);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The journal's WAL can't be copied into its file: {Reason}; nothing is lost, it is tried again")]
    private static partial void LogFailed(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The journal's WAL is copied into its file again")]
    private static partial void LogWell(ILogger logger);
}
