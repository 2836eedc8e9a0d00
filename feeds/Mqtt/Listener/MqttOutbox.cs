using System.Buffers;
using System.IO.Pipelines;
using SituationRoom.Feeds.Mqtt.Lanes;

namespace SituationRoom.Feeds.Mqtt.Listener;

/// <summary>What is written to a client: one writer at a time, each time as much as there is. Watches for a client that does not read.</summary>
internal sealed class MqttOutbox(PipeWriter writer, TimeProvider timeProvider) : IAnswerWriter, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private long _blockedSince;

    /// <summary>For how long a write has been waiting for the client; zero where none is.</summary>
    public TimeSpan Blocked
    {
        get
        {
            var since = Volatile.Read(ref _blockedSince);
            return since == 0 ? TimeSpan.Zero : timeProvider.GetElapsedTime(since);
        }
    }

    public async ValueTask<bool> WriteAsync<TState>(Action<IBufferWriter<byte>, TState> encode, TState state)
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            encode(writer, state);
            Volatile.Write(ref _blockedSince, timeProvider.GetTimestamp());
            var flushed = await writer.FlushAsync().ConfigureAwait(false);
            return !flushed.IsCompleted && !flushed.IsCanceled;
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            return false; // the transport is closed
        }
        finally
        {
            Volatile.Write(ref _blockedSince, 0);
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
