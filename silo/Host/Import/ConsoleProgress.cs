using System.Globalization;
using SituationRoom.Feeds.Files.Importing;

namespace SituationRoom.Host.Import;

/// <summary>Shows an import: file, rows, rate, time left.</summary>
public sealed class ConsoleProgress : IImportProgress
{
    private readonly ProgressLine _line;
    private long? _firstRows;

    /// <param name="line">Where.</param>
    public ConsoleProgress(ProgressLine line) => _line = line;

    public void Report(string file, double share, ImportAccount account)
    {
        _firstRows ??= account.Read;
        _line.Tell(share, () => string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(file)} · {account.Read:N0} rows · {(account.Read - _firstRows.Value) / _line.Seconds:N0} rows/s"));
    }
}
