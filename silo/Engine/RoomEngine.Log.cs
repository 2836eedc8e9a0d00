using Microsoft.Extensions.Logging;

namespace SituationRoom.Engine;

/// <summary>What the engine writes to the log.</summary>
public sealed partial class RoomEngine
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Room is live at position {Position} with {Incidents} incidents")]
    private partial void LogReady(long position, int incidents);

    [LoggerMessage(Level = LogLevel.Information, Message = "Replayed positions {From} to {To} in {Seconds:F2} s")]
    private partial void LogReplayed(long from, long to, double seconds);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The engine stopped")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Keys of erased personal data could not be destroyed; they are shown to nobody, and the next start tries again")]
    private partial void LogNotErased(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What other nodes wrote can't be read now: {Reason}")]
    private partial void LogNotFollowed(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A move that the room behind feed {Feed} decided at its position {Position} is not taken, and the incident stays where it counts: {Reason}")]
    private partial void LogMoveNotTaken(string feed, long position, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Trouble with the journal: {Reason}")]
    private partial void LogTrouble(string reason);
}
