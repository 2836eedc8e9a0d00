namespace SituationRoom.Feeds.Files.Importing;

/// <summary>What became of an import's rows.</summary>
/// <param name="Read">Rows read; the sum of the other three.</param>
/// <param name="Accepted">Taken in, and new.</param>
/// <param name="Duplicates">Known already; nothing changed.</param>
/// <param name="Rejected">Could not be understood; kept by the room with their reasons.</param>
public readonly record struct ImportAccount(long Read, long Accepted, long Duplicates, long Rejected)
{
    public static ImportAccount operator +(ImportAccount left, ImportAccount right) => left.Add(right);

    /// <summary>The two together.</summary>
    public ImportAccount Add(ImportAccount other) => new(
        Read + other.Read, Accepted + other.Accepted, Duplicates + other.Duplicates, Rejected + other.Rejected);
}
