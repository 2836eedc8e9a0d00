using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>What keeps the journal.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JournalKind>))]
public enum JournalKind
{
    /// <summary>One file in the data directory, for one node.</summary>
    [JsonStringEnumMemberName("sqlite")]
    Sqlite,

    /// <summary>A PostgreSQL database, for any number of nodes.</summary>
    [JsonStringEnumMemberName("postgres")]
    Postgres,
}
