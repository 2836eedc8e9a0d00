namespace SituationRoom.Journal;

/// <summary>Keeps snapshots of the fold, so that a start replays only what came after. A snapshot is a cache: losing one costs time, never truth.</summary>
public interface ISnapshotStore
{
    /// <summary>
    /// Writes a snapshot of the fold as of <paramref name="position"/> (the last entry folded); older ones are removed
    /// once it is whole and durable.
    /// </summary>
    /// <param name="position">Position of the last entry folded.</param>
    /// <param name="format">Version of the fold's own format; one that differs is ignored on opening.</param>
    /// <param name="write">Writes the bytes.</param>
    void Save(long position, int format, Action<Stream> write);

    /// <summary>
    /// The newest whole snapshot of the given format whose position is at most <paramref name="end"/>, or null. A
    /// snapshot that is cut short or damaged (its checksum differs) is never returned.
    /// </summary>
    StoredSnapshot? Open(int format, long end);
}

/// <summary>A snapshot that was found whole.</summary>
/// <param name="Position">Position of the last entry in it.</param>
/// <param name="Content">The bytes; the caller disposes it.</param>
public sealed record StoredSnapshot(long Position, Stream Content);
