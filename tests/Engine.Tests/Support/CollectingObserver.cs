using SituationRoom.Core.Board;
using SituationRoom.Engine;

namespace SituationRoom.Engine.Tests.Support;

/// <summary>Keeps every delta it is told of.</summary>
internal sealed class CollectingObserver : IBoardObserver
{
    private readonly Lock _gate = new();
    private readonly List<BoardDelta> _deltas = [];

    public bool IsBusy => false;

    public int Watchers => 1;

    public IReadOnlyList<BoardDelta> Deltas
    {
        get
        {
            lock (_gate)
            {
                return [.. _deltas];
            }
        }
    }

    public void OnDelta(BoardDelta delta)
    {
        lock (_gate)
        {
            _deltas.Add(delta);
        }
    }
}
