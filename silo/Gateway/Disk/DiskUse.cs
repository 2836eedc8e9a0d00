using SituationRoom.Journal;

namespace SituationRoom.Gateway.Disk;

/// <summary>What a room takes up, and how long its disk will last.</summary>
/// <param name="JournalBytes">Bytes of the journal's files, or of its tables in a database.</param>
/// <param name="Archives">What lies in archives of the journal, beside its file or in its database.</param>
/// <param name="SnapshotBytes">Bytes of snapshots of the fold.</param>
/// <param name="OtherBytes">Bytes of whatever else lies in the data directory.</param>
/// <param name="FreeBytes">Bytes free on the disk of the data directory.</param>
/// <param name="BytesPerDay">By how much the journal grew a day over the last week; null where it is younger than a day.</param>
/// <param name="IsOnThisDisk">Whether the journal lies on that disk, and not in a database.</param>
public sealed record DiskUse(long JournalBytes, ArchivedVolume Archives, long SnapshotBytes, long OtherBytes, long FreeBytes, double? BytesPerDay, bool IsOnThisDisk)
{
    /// <summary>Below so many days the room says that its disk will be full.</summary>
    public const double FewDays = 30;

    /// <summary>Days until the disk is full, if the journal goes on growing as it did; null where that can't be told.</summary>
    public double? DaysLeft => IsOnThisDisk && BytesPerDay is > 0 and var growth ? FreeBytes / growth : null;
}
