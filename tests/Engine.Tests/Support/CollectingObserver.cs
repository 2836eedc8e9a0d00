using SituationRoom.Core.Board;
using SituationRoom.Engine;

namespace SituationRoom.Engine.Tests.Support;

/// <summary>Keeps every delta it is told of.</summary>
internal sealed class CollectingObserver : IBoardObserver
{
    private readonly Lock _gate = new();
    private readonly List<BoardDelta> _deltas = [];
    private readonly List<(Func<BoardDelta, bool> Is, TaskCompletionSource<BoardDelta> Awaited)> _awaited = [];

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

    /// <summary>Completes with the next delta of the kind.</summary>
    public Task<BoardDelta> NextAsync(Func<BoardDelta, bool> isOfKind)
    {
        var awaited = new TaskCompletionSource<BoardDelta>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _awaited.Add((isOfKind, awaited));
        }

        return awaited.Task;
    }

    public void OnDelta(BoardDelta delta)
    {
        lock (_gate)
        {
            _deltas.Add(delta);
            foreach (var (isOfKind, awaited) in _awaited)
            {
                if (isOfKind(delta))
                {
                    awaited.TrySetResult(delta);
                }
            }
        }
    }
}
