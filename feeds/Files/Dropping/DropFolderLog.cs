using Microsoft.Extensions.Logging;

namespace SituationRoom.Feeds.Files.Dropping;

internal static partial class DropFolderLog
{
    [LoggerMessage(LogLevel.Information, "feed {Feed}: taking in {File}, {Bytes} bytes")]
    public static partial void Begun(ILogger logger, string feed, string file, long bytes);

    [LoggerMessage(LogLevel.Information, "feed {Feed}: {File} is taken in: {Accepted} accepted, {Duplicates} duplicate, {Rejected} rejected")]
    public static partial void Taken(ILogger logger, string feed, string file, long accepted, long duplicates, long rejected);

    [LoggerMessage(LogLevel.Warning, "feed {Feed}: {File} is moved to failed: {Reason}")]
    public static partial void Refused(ILogger logger, string feed, string file, string reason);

    [LoggerMessage(LogLevel.Warning, "feed {Feed}: {Reason}")]
    public static partial void Troubled(ILogger logger, string feed, string reason);
}
