namespace SituationRoom.Feeds.Mqtt.Lanes;

/// <summary>Payload bytes of all connections that are on their way to the room. Full: whoever asks waits, in order, and reads nothing more. Thread-safe.</summary>
/// <param name="capacity">Bytes; one delivery larger than this passes alone.</param>
internal sealed class InFlightBytes(long capacity)
{
    private readonly Lock _gate = new();
    private readonly Queue<(long Bytes, TaskCompletionSource Turn)> _waiting = new();
    private long _used;

    public long Used
    {
        get
        {
            lock (_gate)
            {
                return _used;
            }
        }
    }

    /// <summary>Takes bytes, at once or when it is their turn; they are taken even where the caller stops waiting, so always wait to the end.</summary>
    public Task TakeAsync(long bytes)
    {
        lock (_gate)
        {
            if (_waiting.Count == 0 && Fits(bytes))
            {
                _used += bytes;
                return Task.CompletedTask;
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue((bytes, turn));
            return turn.Task;
        }
    }

    public void Return(long bytes)
    {
        lock (_gate)
        {
            _used -= bytes;
            while (_waiting.TryPeek(out var next) && Fits(next.Bytes))
            {
                _used += next.Bytes;
                _waiting.Dequeue().Turn.SetResult();
            }
        }
    }

    private bool Fits(long bytes) => _used == 0 || _used + bytes <= capacity;
}
