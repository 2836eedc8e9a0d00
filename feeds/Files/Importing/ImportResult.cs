namespace SituationRoom.Feeds.Files.Importing;

/// <summary>How an import ended.</summary>
/// <param name="Account">What became of the rows that this run read.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="NewIncidents">How many incidents the room holds more than before; null where that can't be known.</param>
/// <param name="Resumed">Whether it went on from an earlier run.</param>
/// <param name="RejectsFiles">Where the rejected rows lie.</param>
public sealed record ImportResult(ImportAccount Account, TimeSpan Elapsed, long? NewIncidents, bool Resumed, IReadOnlyList<string> RejectsFiles)
{
    /// <summary>What became of all rows, those of earlier runs that were stopped among them.</summary>
    public ImportAccount Total { get; init; }

    /// <summary>Why rows were rejected, and how many of them; of the first hundred reasons.</summary>
    public IReadOnlyDictionary<string, long> Reasons { get; init; } = new Dictionary<string, long>();

    /// <summary>Rows a second.</summary>
    public double Rate => Account.Read / Math.Max(0.001, Elapsed.TotalSeconds);
}
