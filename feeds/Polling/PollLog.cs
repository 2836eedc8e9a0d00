using Microsoft.Extensions.Logging;

namespace SituationRoom.Feeds.Polling;

/// <summary>What the polls log: never an address, an item or a credential.</summary>
internal static partial class PollLog
{
    [LoggerMessage(1, LogLevel.Warning, "Poll of {Feed} failed: {Reason}; next in {Seconds:0.0} s")]
    public static partial void PollFailed(this ILogger logger, string feed, string reason, double seconds);

    [LoggerMessage(2, LogLevel.Warning, "The state of {Feed} was not written: {Reason}")]
    public static partial void StateNotWritten(this ILogger logger, string feed, string reason);

    [LoggerMessage(3, LogLevel.Error, "Poll of {Feed} broke down")]
    public static partial void PollBroke(this ILogger logger, string feed, Exception exception);

    [LoggerMessage(4, LogLevel.Error, "The poll of {Feed} does not run any more; it begins anew once its configuration changes")]
    public static partial void PollBroken(this ILogger logger, Exception fault, string feed);
}
