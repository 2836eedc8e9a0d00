namespace SituationRoom.Journal.Backups;

/// <summary>How a backup is taken.</summary>
public sealed record BackupOptions
{
    /// <summary>The room's version.</summary>
    public required string Build { get; init; }

    /// <summary>Whether the keys of personal data go in.</summary>
    public bool WithKeys { get; init; }

    /// <summary>Bytes of the journal that are read in a second at most, so that the room is not slowed.</summary>
    public long BytesPerSecond { get; init; } = 32L << 20;

    /// <summary>Bytes that stay free on the target's disk: the backup gives up before.</summary>
    public long LeavesFree { get; init; } = 64L << 20;

    /// <summary>Told from time to time.</summary>
    public Action<BackupProgress>? Progress { get; init; }
}
