using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace SituationRoom.Journal.Postgres;

/// <summary>Connections to one database, and what its failures mean.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable, IDisposable
{
    // Seconds, as Npgsql counts them.
    private const int ConnectWithin = 2;
    private const int AnswerWithin = 4;
    private const int ReadWithin = 60;
    private const int PooledReaders = 24;
    private readonly NpgsqlDataSource _own;
    private readonly NpgsqlDataSource _readers;
    private readonly string _where;

    public PostgresDatabase(PostgresOptions options)
    {
        _where = string.Create(CultureInfo.InvariantCulture, $"the database {options.Database} at {options.Host}:{options.Port}");
        _own = NpgsqlDataSource.Create(Connection(options, "room", pooled: false, AnswerWithin, OwnSettings));
        _readers = NpgsqlDataSource.Create(Connection(options, "room reader", pooled: true, ReadWithin, CommonSettings));
    }

    // A backend whose node is frozen or gone lets go of what it holds within seconds.
    private static string CommonSettings => "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 -c tcp_user_timeout=10000";

    private static string OwnSettings => $"{CommonSettings} -c idle_in_transaction_session_timeout=2000 -c statement_timeout=8000 -c synchronous_commit=on";

    /// <summary>A connection of one's own: short to answer, and rid of its transaction where its owner stands still.</summary>
    public async ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken) => await _own.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>A connection of the pool, for reading and for tables that have no order.</summary>
    public async ValueTask<NpgsqlConnection> RentAsync(CancellationToken cancellationToken) => await _readers.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>A connection of the pool.</summary>
    public NpgsqlConnection Open() => _readers.OpenConnection();

    /// <summary>Does something on a connection of the pool; where the pool held one that was broken meanwhile, on a new one.</summary>
    /// <exception cref="JournalUnavailableException">The database can't be reached, or refused it.</exception>
    public T Do<T>(Func<NpgsqlConnection, T> work)
    {
        for (var isAgain = false; ; isAgain = true)
        {
            try
            {
                using var connection = _readers.OpenConnection();
                return work(connection);
            }
            catch (Exception error) when (IsFailure(error) && error is not JournalUnavailableException)
            {
                if (isAgain || !IsBreak(error))
                {
                    throw Unavailable(error);
                }
            }
        }
    }

    /// <summary>The one value that a statement answers; null where it is null.</summary>
    /// <inheritdoc cref="Do{T}" path="/exception"/>
    public T? Ask<T>(string sql, params string[] values) => Do(connection =>
    {
        using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = value });
        }

        return command.ExecuteScalar() is T answer ? answer : default;
    });

    /// <summary>Whether it is the connection that failed, so that nobody knows what became of what was asked.</summary>
    public static bool IsBreak(Exception error) => error switch
    {
        PostgresException answer => IsShutDown(answer.SqlState),
        NpgsqlException or SocketException or IOException or TimeoutException => true,
        _ => false,
    };

    /// <summary>Whether it is a failure of the storage at all, and no bug.</summary>
    public static bool IsFailure(Exception error) => error is NpgsqlException or SocketException or IOException or TimeoutException;

    /// <summary>What is wrong and what to do, in a line.</summary>
    public string Sentence(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => $"the disk of {_where} is full; make room on it",
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } answer =>
            $"{_where} does not let this user in ({answer.MessageText}); mend \"user\" and \"password\" of \"journal\"",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => $"{_where} does not exist; make it, and run: situationroom database migrate",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } answer =>
            $"{_where} refuses it to this user ({answer.MessageText}); run: situationroom database migrate, which gives it its rights",
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedFunction or PostgresErrorCodes.InvalidSchemaName } =>
            $"{_where} holds no room, or an older one; run: situationroom database migrate",
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => $"{_where} is read-only (a standby?); name the one that is written",
        PostgresException answer => $"{_where} refused it ({answer.MessageText})",
        _ => $"{_where} can't be reached ({error.Message}); see that it runs and that this machine reaches it; this node goes on by itself then",
    };

    public JournalUnavailableException Unavailable(Exception error) => error as JournalUnavailableException ?? new JournalUnavailableException(Sentence(error), error);

    public async ValueTask DisposeAsync()
    {
        await _own.DisposeAsync().ConfigureAwait(false);
        await _readers.DisposeAsync().ConfigureAwait(false);
    }

    public void Dispose()
    {
        _own.Dispose();
        _readers.Dispose();
    }

    // Class 57P: the server ends; class 08: the connection.
    private static bool IsShutDown(string code) => code.StartsWith("57P", StringComparison.Ordinal) || code.StartsWith("08", StringComparison.Ordinal);

    private static string Connection(PostgresOptions options, string name, bool pooled, int answerWithin, string settings) => new NpgsqlConnectionStringBuilder
    {
        Host = options.Host,
        Port = options.Port,
        Database = options.Database,
        Username = options.User,
        Password = options.Password,
        SslMode = options.RequiresTls ? SslMode.VerifyFull : SslMode.Prefer,
        ApplicationName = $"situationroom {name}",
        Timeout = ConnectWithin,
        CommandTimeout = answerWithin,
        CancellationTimeout = -1,
        Pooling = pooled,
        MaxPoolSize = PooledReaders,
        MaxAutoPrepare = pooled ? 40 : 0,
        AutoPrepareMinUsages = 3,
        SearchPath = pooled ? "room" : null,
        Options = settings,
        IncludeErrorDetail = false,
    }.ConnectionString;
}
