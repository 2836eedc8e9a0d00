using Microsoft.Extensions.Logging;

namespace SituationRoom.Journal.Sqlite;

public sealed partial class SqliteJournal
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Journal {Path} (id {Id}) open at position {End}")]
    private static partial void LogOpened(ILogger logger, string path, string id, long end);
}
