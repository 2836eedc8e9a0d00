using SituationRoom.Core.Board;

namespace SituationRoom.Gateway.Wire;

/// <summary>
/// The answer to <c>Watch</c>; exactly one member is there. The first delta that is pushed after it follows it without a
/// gap. A delta whose version is not above the one a client holds is to be ignored.
/// </summary>
public sealed record WatchReply
{
    /// <summary>The whole board: nothing was held, or what was missed is no longer kept.</summary>
    public BoardSnapshot? Snapshot { get; init; }

    /// <summary>What was missed since the version that the client holds, oldest first; empty where nothing was.</summary>
    public BoardDelta[]? Deltas { get; init; }
}
