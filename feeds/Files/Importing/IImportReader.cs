
namespace SituationRoom.Feeds.Files.Importing;

/// <summary>Reads files row by row, through a feed's mapping.</summary>
public interface IImportReader
{
    /// <summary>The batches of a file from a place on.</summary>
    /// <exception cref="ImportStoppedException">The file can't be read.</exception>
    IAsyncEnumerable<ImportBatch> ReadAsync(string path, ImportPosition from, CancellationToken cancellationToken);
}
