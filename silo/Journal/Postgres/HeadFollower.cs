using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace SituationRoom.Journal.Postgres;

/// <summary>
/// Knows where the head is, whether this node leads, and whether it reaches the database: on a connection of its own it listens for
/// notifications, and at every pulse it asks, in case one was lost, and prolongs or takes the lease.
/// </summary>
internal sealed partial class HeadFollower : IAsyncDisposable
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);
    private readonly PostgresDatabase _database;
    private readonly PostgresOptions _options;
    private readonly string _node;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private long _head;
    private long _pulses;
    private long _reachedAt = Stopwatch.GetTimestamp();
    private long _epoch;
    private long _leadsUntil;
    private string? _trouble;
    private Task _loop = Task.CompletedTask;

    /// <param name="database">The database.</param>
    /// <param name="options">How often and how patiently.</param>
    /// <param name="node">This run of this node.</param>
    /// <param name="logger">Told when the lease or the database comes and goes.</param>
    public HeadFollower(PostgresDatabase database, PostgresOptions options, string node, ILogger logger) =>
        (_database, _options, _node, _logger) = (database, options, node, logger);

    /// <summary>Called from any thread after the head, the lease or the reach changed.</summary>
    public event Action? Changed;

    /// <summary>Position of the last entry that is known of.</summary>
    public long Head => Volatile.Read(ref _head);

    /// <summary>How often the database answered.</summary>
    public long Pulses => Volatile.Read(ref _pulses);

    /// <summary>Why the database can't be reached; null while it can, or until it is sure.</summary>
    public string? CutOff => Stopwatch.GetElapsedTime(Volatile.Read(ref _reachedAt)) > _options.CutOffAfter
        ? Volatile.Read(ref _trouble) ?? "the database does not answer; this node goes on by itself once it does"
        : null;

    /// <summary>The lease's epoch while this node holds it for sure.</summary>
    public long? Epoch => Stopwatch.GetTimestamp() < Volatile.Read(ref _leadsUntil) ? Volatile.Read(ref _epoch) : null;

    /// <summary>The head is at least there.</summary>
    public void Saw(long head)
    {
        for (var known = Head; head > known; known = Head)
        {
            if (Interlocked.CompareExchange(ref _head, head, known) == known)
            {
                return;
            }
        }
    }

    /// <summary>Asks once, so that a start knows the end; throws where the database can't be reached.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var connection = await _database.ConnectAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            using var pulse = Pulse(connection);
            await BeatAsync(pulse, wants: false, cancellationToken).ConfigureAwait(false);
        }

        _loop = Task.Run(LoopAsync, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task LoopAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(_stop.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                // Stopped.
            }
            catch (Exception error) when (PostgresDatabase.IsFailure(error) || error is InvalidOperationException or OperationCanceledException)
            {
                await FailedAsync(error).ConfigureAwait(false);
            }
        }

        await ReleaseAsync().ConfigureAwait(false);
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        var connection = await _database.ConnectAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            using var pulse = Pulse(connection);
            await pulse.PrepareAsync(cancellationToken).ConfigureAwait(false);
            if (_options.Listens)
            {
                connection.Notification += (_, told) => Notified(told.Payload);
                using var listen = new NpgsqlCommand("listen room_head", connection);
                await listen.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }

            while (!cancellationToken.IsCancellationRequested)
            {
                await BeatAsync(pulse, _options.MayLead, cancellationToken).ConfigureAwait(false);
                await WaitAsync(connection, Stopwatch.GetTimestamp() + Ticks(_options.Pulse), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Until the next pulse is due: what is notified meanwhile is taken at once.</summary>
    private static async Task WaitAsync(NpgsqlConnection connection, long until, CancellationToken cancellationToken)
    {
        // Npgsql cuts the time to whole milliseconds and takes 0 for «for ever», so less than one is not waited for.
        for (var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), until); left >= Least; left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), until))
        {
            await connection.WaitAsync(left, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task BeatAsync(NpgsqlCommand pulse, bool wants, CancellationToken cancellationToken)
    {
        // Counted from before the question, so that the lease ends here before it ends in the database.
        var asked = Stopwatch.GetTimestamp();
        pulse.Parameters[1].Value = Volatile.Read(ref _epoch);
        pulse.Parameters[2].Value = wants;
        var (head, epoch, holder) = (0L, (long?)null, (string?)null);
        var answer = await pulse.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            await answer.ReadAsync(cancellationToken).ConfigureAwait(false);
            head = answer.GetInt64(0);
            epoch = await answer.IsDBNullAsync(1, cancellationToken).ConfigureAwait(false) ? null : answer.GetInt64(1);
            holder = await answer.IsDBNullAsync(2, cancellationToken).ConfigureAwait(false) ? null : answer.GetString(2);
        }

        var (led, wasCutOff, known) = (Epoch, CutOff is not null, Head);
        Volatile.Write(ref _epoch, epoch ?? 0);
        Volatile.Write(ref _leadsUntil, epoch is null ? 0 : asked + Ticks(_options.Lease));
        Volatile.Write(ref _reachedAt, Stopwatch.GetTimestamp());
        Volatile.Write(ref _trouble, null);
        Volatile.Write(ref _pulses, _pulses + 1);
        Saw(head);
        Tell(led, epoch, holder, wasCutOff);
        if (led != epoch || wasCutOff || head > known)
        {
            Changed?.Invoke();
        }
    }

    private void Tell(long? led, long? epoch, string? holder, bool wasCutOff)
    {
        if (wasCutOff)
        {
            LogReached(_logger);
        }

        if (led != epoch && epoch is { } taken)
        {
            LogLeads(_logger, taken);
        }
        else if (led != epoch)
        {
            LogFollows(_logger, holder ?? "nobody");
        }
    }

    private async Task FailedAsync(Exception error)
    {
        if (Volatile.Read(ref _trouble) is null)
        {
            LogLost(_logger, error.Message);
        }

        Volatile.Write(ref _trouble, _database.Sentence(error));
        Changed?.Invoke();
        try
        {
            await Task.Delay(BetweenTries, _stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private void Notified(string payload)
    {
        if (long.TryParse(payload, CultureInfo.InvariantCulture, out var head) && head > Head)
        {
            Saw(head);
            Changed?.Invoke();
        }
    }

    private async Task ReleaseAsync()
    {
        if (Epoch is not { } epoch)
        {
            return;
        }

        Volatile.Write(ref _leadsUntil, 0);
        try
        {
            var connection = await _database.ConnectAsync(CancellationToken.None).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                using var release = new NpgsqlCommand("select room.release($1, $2)", connection)
                {
                    Parameters = { new NpgsqlParameter<string> { TypedValue = _node }, new NpgsqlParameter<long> { TypedValue = epoch } },
                };
                await release.ExecuteNonQueryAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (PostgresDatabase.IsFailure(error))
        {
            // Then it runs out.
        }
    }

    private NpgsqlCommand Pulse(NpgsqlConnection connection) => new("select head, epoch, holder from room.pulse($1, $2, $3, $4)", connection)
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = _node },
            new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bigint, Value = 0L },
            new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Boolean, Value = false },
            new NpgsqlParameter<long> { TypedValue = (long)_options.Lease.TotalMilliseconds },
        },
    };

    private static long Ticks(TimeSpan span) => (long)(span.TotalSeconds * Stopwatch.Frequency);

    [LoggerMessage(LogLevel.Warning, "The database can't be reached: {Reason}; it is tried again")]
    private static partial void LogLost(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Information, "The database is reached again")]
    private static partial void LogReached(ILogger logger);

    [LoggerMessage(LogLevel.Information, "This node leads: it evaluates rules, polls and delivers, under the lease's epoch {Epoch}")]
    private static partial void LogLeads(ILogger logger, long epoch);

    [LoggerMessage(LogLevel.Warning, "This node leads no longer; the lease is held by {Holder}")]
    private static partial void LogFollows(ILogger logger, string holder);
}
