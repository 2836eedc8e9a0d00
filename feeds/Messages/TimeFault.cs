namespace SituationRoom.Feeds.Messages;

/// <summary>Why a text is not a moment.</summary>
internal enum TimeFault
{
    None,
    NotATime,
    NoOffset,
    OutOfRange,
}
