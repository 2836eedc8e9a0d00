using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using SituationRoom.Core.Board;
using SituationRoom.Engine;
using SituationRoom.Gateway.Wire;

namespace SituationRoom.Gateway.Live;

/// <summary>
/// Brings every delta to every watcher, on a thread of its own. It takes what the engine handed over, serialises it once
/// and writes the same bytes to each; a watcher whose write is still under way is passed over and caught up later.
/// </summary>
internal sealed partial class Broadcaster : IBoardObserver, IDisposable
{
    private static readonly byte[] HeartbeatHead = HubFrame.Head("heartbeat");

    private readonly IRoom _room;
    private readonly WatcherRegistry _watchers;
    private readonly DeltaRing _ring;
    private readonly SnapshotCache _snapshots;
    private readonly HubLimits _limits;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    // Full: the delta is dropped, and every watcher gets a snapshot instead.
    private readonly Channel<BoardDelta> _deltas;

    // At most one entry for each watcher.
    private readonly ConcurrentQueue<Watcher> _written = new();
    private readonly SemaphoreSlim _work = new(0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Thread _thread;
    private long _quietUntil;
    private int _signalled;
    private int _disposed;
    private bool _dropped;
    private bool _snapshotWanted;
    private long _passes;
    private long _bytes;

    public Broadcaster(BoardStream stream, WatcherRegistry watchers, TimeProvider time, ILogger<Broadcaster> log)
    {
        (_room, _ring, _snapshots, _limits) = (stream.Room, stream.Ring, stream.Snapshots, stream.Limits);
        (_watchers, _time, _log) = (watchers, time, log);
        _deltas = Channel.CreateBounded<BoardDelta>(new BoundedChannelOptions(_limits.Waiting) { SingleReader = true, SingleWriter = true });
        _thread = new Thread(Run) { IsBackground = true, Name = "board" };
    }

    public bool IsBusy => _deltas.Reader.Count > 0 || _time.GetTimestamp() < Volatile.Read(ref _quietUntil);

    public int Watchers => _watchers.Count;

    /// <summary>Rounds over the watchers since the start.</summary>
    public long Passes => Volatile.Read(ref _passes);

    /// <summary>Bytes handed to connections since the start.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    public void OnDelta(BoardDelta delta)
    {
        if (!_deltas.Writer.TryWrite(delta))
        {
            Volatile.Write(ref _dropped, true);
        }

        Signal();
    }

    public void Start() => _thread.Start();

    /// <summary>A watcher can be written to (again).</summary>
    public void Resume(Watcher watcher)
    {
        _written.Enqueue(watcher);
        Signal();
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        _stop.Cancel();
        if (_thread.IsAlive)
        {
            _thread.Join(TimeSpan.FromSeconds(2));
        }

        _work.Dispose();
        _stop.Dispose();
    }

    private void Signal()
    {
        if (Interlocked.Exchange(ref _signalled, 1) == 0 && !_stop.IsCancellationRequested)
        {
            _work.Release();
        }
    }

    private void Run()
    {
        var beat = new HeartbeatClock(_time, _limits);
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                if (beat.UntilDue is var wait && wait > TimeSpan.Zero)
                {
                    _work.Wait(wait, _stop.Token);
                }

                Volatile.Write(ref _signalled, 0);
                Round(beat);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopped.
        }
    }

    private void Round(HeartbeatClock beat)
    {
        try
        {
            var hasDelta = TakeDeltas();
            if (_room.CutOff is not null)
            {
                // The picture is of the past: without heartbeats the walls say so, and look for a node that is not cut off.
                _ = beat.Take(hasDelta);
                return;
            }

            var isBeat = beat.Take(hasDelta);
            var pass = new Pass(_ring, _snapshots.Newest, isBeat ? Heartbeat() : null);
            if (hasDelta || isBeat)
            {
                PushTo(_watchers.All(), pass);
            }

            while (_written.TryDequeue(out var watcher))
            {
                Volatile.Write(ref _bytes, _bytes + watcher.Push(pass, Resume));
            }

            AfterPass(pass);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The wall must go on: whoever was not served now is served by the next round.
            LogRoundFailed(e);
        }
    }

    private bool TakeDeltas()
    {
        var any = false;
        while (_deltas.Reader.TryRead(out var delta))
        {
            _ring.Add(new SentDelta(delta));
            any = true;
        }

        if (Volatile.Read(ref _dropped))
        {
            Volatile.Write(ref _dropped, false);
            _ring.Skip(_room.Version);
            LogDropped(_ring.Last);
            any = true;
        }

        return any;
    }

    private void PushTo(Watcher[] watchers, Pass pass)
    {
        var gap = Pace.Gap(watchers.Length, _limits);
        Volatile.Write(ref _quietUntil, _time.GetTimestamp() + (long)(gap.TotalSeconds * _time.TimestampFrequency));
        var bytes = _bytes;
        foreach (var watcher in watchers)
        {
            bytes += watcher.Push(pass, Resume);
        }

        Volatile.Write(ref _bytes, bytes);
        Volatile.Write(ref _passes, _passes + 1);
    }

    private void AfterPass(Pass pass)
    {
        foreach (var watcher in pass.GivenSnapshot)
        {
            Resume(watcher);
        }

        if (pass.NeedSnapshot.Count > 0 && !Volatile.Read(ref _snapshotWanted))
        {
            Volatile.Write(ref _snapshotWanted, true);
            _ = TakeSnapshotAsync(pass.NeedSnapshot);
        }
    }

    private async Task TakeSnapshotAsync(List<Watcher> behind)
    {
        // Those who came to need one meanwhile, and all if it fails, ask again in the next pass.
        try
        {
            await _snapshots.CurrentAsync(_stop.Token);
            Volatile.Write(ref _snapshotWanted, false);
            behind.ForEach(Resume);
        }
        catch (Exception e)
        {
            Volatile.Write(ref _snapshotWanted, false);
            LogSnapshotFailed(e);
        }
    }

    private byte[] Heartbeat()
    {
        var beat = new Heartbeat(_time.GetUtcNow().ToUnixTimeMilliseconds(), _ring.Last, _room.Epoch);
        return HubFrame.Call(HeartbeatHead, JsonSerializer.SerializeToUtf8Bytes(beat, WireJson.Context.Heartbeat));
    }

    [LoggerMessage(LogLevel.Error, "A round over the watchers failed; the next one serves them.")]
    private partial void LogRoundFailed(Exception exception);

    [LoggerMessage(LogLevel.Error, "No snapshot could be taken for the watchers that fell behind; tried again with the next delta.")]
    private partial void LogSnapshotFailed(Exception exception);

    [LoggerMessage(LogLevel.Warning, "Deltas came faster than they could be sent; every watcher gets a snapshot at version {Version}.")]
    private partial void LogDropped(long version);
}
