using SituationRoom.Core.Board;

namespace SituationRoom.Engine;

/// <summary>Who is told of every delta. Called on the engine's own thread, in order, so it must only hand on.</summary>
public interface IBoardObserver
{
    /// <summary>Whether deltas already handed over are still on their way; then the engine gathers, up to 100 ms.</summary>
    bool IsBusy { get; }

    /// <summary>How many watch; with none the engine need not hurry.</summary>
    int Watchers { get; }

    /// <summary>Takes the next delta; versions are consecutive.</summary>
    void OnDelta(BoardDelta delta);
}
