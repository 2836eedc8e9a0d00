namespace SituationRoom.Journal.Postgres;

/// <summary>Where the database is, who asks it, and how patiently.</summary>
public sealed record PostgresOptions
{
    /// <summary>Name or address, or the directory of a Unix socket.</summary>
    public string Host { get; init; } = "127.0.0.1";

    public int Port { get; init; } = 5432;

    public string Database { get; init; } = "situationroom";

    public string User { get; init; } = "situationroom";

    public string? Password { get; init; }

    /// <summary>Whether the connection must be encrypted and the server's certificate be trusted.</summary>
    public bool RequiresTls { get; init; }

    /// <summary>What this node is called, in the lease and in logs; a run's own suffix is added.</summary>
    public string Node { get; init; } = Environment.MachineName;

    /// <summary>Whether this node may lead: evaluate rules, poll, deliver. A program that only reads and appends may not.</summary>
    public bool MayLead { get; init; } = true;

    /// <summary>How long a lease holds unless it is prolonged.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(3.5);

    /// <summary>How often the head is asked for where no notification comes, and the lease prolonged.</summary>
    public TimeSpan Pulse { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long no pulse may succeed until this node takes itself for cut off.</summary>
    public TimeSpan CutOffAfter { get; init; } = TimeSpan.FromSeconds(2.5);

    /// <summary>How long a broken append is asked after before its sender is told to come again.</summary>
    public TimeSpan ResolveWithin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Whether notifications are listened for; else only the pulse finds what others append.</summary>
    public bool Listens { get; init; } = true;
}
