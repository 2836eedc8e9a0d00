using System.Runtime.CompilerServices;
using System.Text;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.Import;

/// <summary>Reads a file of ids, one a line; a line that begins with ! is a rejection.</summary>
internal sealed class LineReader(int batch) : IImportReader
{
    public async IAsyncEnumerable<ImportBatch> ReadAsync(string path, ImportPosition skip, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = await File.ReadAllLinesAsync(path, cancellationToken);
        for (var from = (int)skip.Line; from < lines.Length; from += batch)
        {
            var part = lines.Skip(from).Take(batch).ToList();
            yield return new ImportBatch(
                [.. part.Select(Item)], [.. part.Select((_, index) => from + index + 1L)], new ImportPosition(from + part.Count, from + part.Count), (from + part.Count) / (double)lines.Length);
        }
    }

    private static FeedItem Item(string line) => line.StartsWith('!')
        ? new Rejection { Why = Fault.Said("it is no \"id\""), Message = Encoding.UTF8.GetBytes(line) }
        : new Report { Id = line };
}
