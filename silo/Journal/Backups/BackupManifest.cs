using System.Text.Json;
using System.Text.Json.Serialization;

namespace SituationRoom.Journal.Backups;

/// <summary>What a backup holds; it lies in it as <c>manifest.json</c>.</summary>
public sealed record BackupManifest
{
    /// <summary>The format that this build writes; it reads this and all before it.</summary>
    public const int Newest = 1;

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The format's version.</summary>
    public required int Format { get; init; }

    /// <summary>The room's version that wrote it.</summary>
    public required string Build { get; init; }

    /// <summary>When it was begun, UTC.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>The journal's own id at its origin.</summary>
    public required string Journal { get; init; }

    /// <summary>What kept the journal: <c>sqlite</c> or <c>postgres</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Position of the last entry; the first is 1.</summary>
    public required long LastPosition { get; init; }

    /// <summary>How many entries.</summary>
    public required long Entries { get; init; }

    /// <summary>How many of them are the trail's.</summary>
    public required long TrailEntries { get; init; }

    /// <summary>Hash of the trail's last entry, hexadecimal; zeros where there is none.</summary>
    public required string TrailHead { get; init; }

    /// <summary>When the last entry was committed, UTC.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Bytes that the journal took up where it lay: about what it takes up when it is restored.</summary>
    public required long JournalBytes { get; init; }

    /// <summary>Whether the keys of personal data are in it, so that whoever has it can read them.</summary>
    public required bool HasKeys { get; init; }

    /// <summary>The parts, in their order.</summary>
    public required IReadOnlyList<BackupPart> Parts { get; init; }
}
