using SituationRoom.Core.Board;

namespace SituationRoom.Engine.Tests.Support;

/// <summary>Breaks the engine down once it is told to.</summary>
internal sealed class FailingObserver : IBoardObserver
{
    private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool Fails { get; set; }

    public Task Failed => _failed.Task;

    public bool IsBusy => false;

    public int Watchers => 1;

    public void OnDelta(BoardDelta delta)
    {
        if (Fails)
        {
            _failed.TrySetResult();
            throw new InvalidOperationException("nobody can be told");
        }
    }
}
