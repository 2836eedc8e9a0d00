using System.Text.Json;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>One who watches the board for its alerts: how many nobody acknowledged, and when that was heard.</summary>
internal sealed class AlertWatch : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly HubWatcher _watcher = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly List<(double At, long Count)> _heard = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _running = Task.CompletedTask;

    /// <summary>Unix ms and the number of unacknowledged, as they were heard.</summary>
    public IReadOnlyList<(double At, long Count)> Heard
    {
        get
        {
            lock (_gate)
            {
                return [.. _heard];
            }
        }
    }

    public static async Task<AlertWatch> StartAsync(Uri server, CancellationToken cancellationToken)
    {
        var watch = new AlertWatch();
        using var reply = await watch._watcher.WatchAsync(server, cancellationToken);
        watch.Take(reply.RootElement.GetProperty("result").GetProperty("snapshot"), UnixClock.Now);
        watch._running = watch._watcher.RunAsync(watch.Take, watch._stop.Token);
        return watch;
    }

    /// <summary>Waits until so many are unacknowledged.</summary>
    public async Task ReachAsync(long count, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_heard.Count > 0 && _heard[^1].Count == count)
                {
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(Limit, cancellationToken);
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _watcher.Dispose();
        _stop.Dispose();
    }

    private void Take(ReadOnlyMemory<byte> message, bool isSnapshot)
    {
        var at = UnixClock.Now;
        using var parsed = JsonDocument.Parse(message);
        Take(parsed.RootElement.GetProperty("arguments")[0], at);
    }

    private void Take(JsonElement board, double at)
    {
        if (!board.TryGetProperty("alerts", out var alerts) || alerts.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        lock (_gate)
        {
            _heard.Add((at, alerts.GetProperty("unacknowledged").EnumerateArray().Sum(count => count.GetInt64())));
            _changed.SetResult();
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
