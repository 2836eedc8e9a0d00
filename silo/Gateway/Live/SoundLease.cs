namespace SituationRoom.Gateway.Live;

/// <summary>The room's sound where there is one node: in memory. Safe for any number of threads.</summary>
internal sealed class SoundLease(TimeProvider time) : IRoomSound
{
    private readonly Lock _gate = new();
    private string? _holder;
    private DateTimeOffset _until;

    /// <inheritdoc/>
    public ValueTask<bool> TakeAsync(string page, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_holder is not null && _holder != page && now < _until)
            {
                return ValueTask.FromResult(false);
            }

            (_holder, _until) = (page, now + IRoomSound.Lasts);
            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask LeaveAsync(string page, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _holder = _holder == page ? null : _holder;
            return ValueTask.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> IsHeldAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_holder is not null && time.GetUtcNow() < _until);
        }
    }
}
