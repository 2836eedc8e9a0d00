namespace SituationRoom.Journal.Backups;

/// <summary>How far a backup, a verification or a restoration is.</summary>
/// <param name="Position">The last position that was read.</param>
/// <param name="End">The last that is to be read.</param>
/// <param name="Bytes">Bytes of the journal that were read to be written; 0 while a backup is read.</param>
/// <param name="Written">Bytes of the backup written so far.</param>
public readonly record struct BackupProgress(long Position, long End, long Bytes, long Written);
