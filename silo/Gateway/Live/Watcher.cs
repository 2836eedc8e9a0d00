using Microsoft.AspNetCore.SignalR;

namespace SituationRoom.Gateway.Live;

/// <summary>
/// One connection and the version up to which it has been sent to. Nothing is queued for it: while a write is under way
/// it only falls behind, and what it missed is looked up once the write has completed.
/// </summary>
internal sealed class Watcher(HubConnectionContext connection)
{
    private readonly Lock _gate = new();
    private Task _writing = Task.CompletedTask;
    private bool _isWriting;
    private bool _isLive;
    private long _version;

    public string Id => connection.ConnectionId;

    /// <summary>Ends pushing until <see cref="GoLive"/>, and waits for a write that is under way.</summary>
    public Task PauseAsync()
    {
        lock (_gate)
        {
            _isLive = false;
            return _writing;
        }
    }

    /// <summary>Begins pushing with what follows <paramref name="version"/>.</summary>
    public void GoLive(long version)
    {
        lock (_gate)
        {
            _version = version;
            _isLive = true;
        }
    }

    /// <summary>Writes what <paramref name="pass"/> has for the version reached, unless a write is still under way.</summary>
    /// <param name="pass">Says what follows a version.</param>
    /// <param name="whenWritten">Called once a write that did not complete at once has completed.</param>
    /// <returns>Bytes that were handed to the connection.</returns>
    public int Push(Pass pass, Action<Watcher> whenWritten)
    {
        lock (_gate)
        {
            if (!_isLive || _isWriting || pass.After(_version, this) is not { } next)
            {
                return 0;
            }

            _version = next.Version;
            var write = connection.WriteAsync(next.Call.Message);
            if (!write.IsCompletedSuccessfully)
            {
                _isWriting = true;
                _writing = FinishAsync(write, whenWritten);
            }

            return next.Call.Length;
        }
    }

    private async Task FinishAsync(ValueTask write, Action<Watcher> whenWritten)
    {
        // Never inside the lock that Push holds.
        await Task.Yield();
        try
        {
            await write;
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The connection went; the registry is told of that by its disconnection.
        }

        lock (_gate)
        {
            _isWriting = false;
        }

        whenWritten(this);
    }
}
