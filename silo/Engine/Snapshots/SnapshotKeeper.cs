using Microsoft.Extensions.Logging;
using SituationRoom.Core.Fold;
using SituationRoom.Journal;

namespace SituationRoom.Engine.Snapshots;

/// <summary>
/// Keeps snapshots of a fold, one at a time, without holding up the thread it is called on: the engine's, between two
/// commits.
/// </summary>
internal sealed partial class SnapshotKeeper(RoomFold fold, ISnapshotStore store, SnapshotLimits limits, ILogger logger, Action wake) : IDisposable
{
    private readonly SnapshotSchedule _schedule = new(limits);
    private SnapshotRun? _run;
    private long _beganAt;

    public SnapshotFigures Figures { get; private set; } = new();

    /// <summary>Whether <see cref="Step"/> has something to do at once.</summary>
    public bool HasWork => _run is { } run && (run.WantsMore || run.HasEnded);

    /// <summary>The start found a snapshot at this position, or none (0).</summary>
    public void Found(long now, long position)
    {
        _schedule.Found(now, position);
        Figures = Figures with { Position = position };
    }

    /// <summary>Begins one where it is due, or goes on with the one that is under way.</summary>
    /// <param name="now">Unix ms by the room's clock.</param>
    /// <param name="bytes">Bytes committed since the start.</param>
    public void Step(long now, long bytes)
    {
        if (_run is null)
        {
            if (_schedule.IsDue(now, fold.Position, bytes))
            {
                Begin(now, bytes);
            }

            return;
        }

        _run.Continue(limits.RowsAtOnce);
        if (_run.HasEnded)
        {
            End(now, _run);
        }
    }

    /// <summary>At a stop: keeps the fold as it stands, if it can be done in time.</summary>
    /// <param name="now">Unix ms by the room's clock.</param>
    /// <param name="bytes">Bytes committed since the start.</param>
    /// <param name="rest">Waits to be woken, for so long at the most.</param>
    /// <param name="elapsed">Time since a moment before the call.</param>
    public void Finish(Func<long> now, long bytes, Action<TimeSpan> rest, Func<TimeSpan> elapsed)
    {
        var until = elapsed() + limits.AtStop;
        _run?.GiveUp();
        Complete(now, rest, () => until - elapsed());
        if (_run is null && fold.Position > _schedule.Kept)
        {
            Begin(now(), bytes);
            Complete(now, rest, () => until - elapsed());
        }

        if (_run is not null)
        {
            _run.GiveUp();
            LogFailed("the disk took too long, and the room is stopping");
        }
    }

    public void Dispose() => _run?.Dispose();

    private void Complete(Func<long> now, Action<TimeSpan> rest, Func<TimeSpan> left)
    {
        while (_run is { } run && left() is var time && time > TimeSpan.Zero)
        {
            if (run.HasEnded)
            {
                End(now(), run);
            }
            else if (run.WantsMore)
            {
                run.Continue(limits.RowsAtOnce);
            }
            else
            {
                rest(time);
            }
        }
    }

    private void Begin(long now, long bytes)
    {
        _beganAt = now;
        _schedule.Began(now, bytes);
        _run = new SnapshotRun(fold, store, wake);
    }

    private void End(long now, SnapshotRun run)
    {
        _run = null;
        run.Dispose();
        var seconds = (now - _beganAt) / 1000.0;
        _schedule.Ended(now, run.Position, isKept: run.Failure is null);
        switch (run.Failure)
        {
            case null:
                Figures = Figures with { Position = run.Position, Kept = Figures.Kept + 1, Seconds = seconds, Trouble = null };
                LogKept(run.Position, seconds);
                break;
            case OperationCanceledException:
                break;
            case var failure:
                Figures = Figures with { Failed = Figures.Failed + 1, Trouble = failure.Message };
                LogFailed(failure is IOException or UnauthorizedAccessException ? failure.Message : failure.ToString());
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Kept a snapshot at position {Position} in {Seconds:F1} s")]
    private partial void LogKept(long position, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No snapshot was kept: {Reason}; without one the next start takes longer, and the room tries again by itself")]
    private partial void LogFailed(string reason);
}
