using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>What keeps the journal, the keys of personal data and the accounts. Every node of a room says the same here.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record JournalDefinition
{
    /// <summary><c>sqlite</c>: files in the data directory, for one node; <c>postgres</c>: a database, for any number of nodes.</summary>
    public JournalKind Kind { get; init; }

    /// <summary>Of postgres: the server's name or address, or the directory of its Unix socket.</summary>
    public string? Host { get; init; }

    /// <summary>Of postgres: the server's port.</summary>
    public int Port { get; init; } = 5432;

    /// <summary>Of postgres: the database.</summary>
    public string? Database { get; init; }

    /// <summary>Of postgres: the room's role, which owns nothing.</summary>
    public string? User { get; init; }

    /// <summary>Of postgres: where the role's password lies; left out where the server asks for none.</summary>
    public SecretReference? Password { get; init; }

    /// <summary>Of postgres: whether the connection must be encrypted and the server's certificate be trusted by this machine.</summary>
    public bool Tls { get; init; }

    /// <summary>Of postgres: what this node is called in logs and in the lease; the machine's name where it is left out.</summary>
    public string? Node { get; init; }
}
