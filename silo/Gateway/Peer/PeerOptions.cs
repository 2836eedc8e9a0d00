using System.Text.Json;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Peer;

/// <summary>Who may follow the journal, and how it is told.</summary>
public sealed record PeerOptions
{
    /// <summary>Other rooms that may follow; nobody where it is empty.</summary>
    public IReadOnlyList<PeerReader> Readers { get; init; } = [];

    /// <summary>This room's own name among rooms: lower-case hexadecimal digits, the same as long as its data directory lives.</summary>
    public string Room { get; init; } = "";

    /// <summary>Writes a report as canonical JSON.</summary>
    public Action<Report, Utf8JsonWriter> WriteReport { get; init; } = (_, _) => { };

    /// <summary>Writes a reading as canonical JSON.</summary>
    public Action<Reading, Utf8JsonWriter> WriteReading { get; init; } = (_, _) => { };
}
