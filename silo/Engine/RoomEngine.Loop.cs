using System.Diagnostics.CodeAnalysis;
using SituationRoom.Core.Fold;
using SituationRoom.Engine.Intake;
using SituationRoom.Engine.Tracing;
using SituationRoom.Engine.Writing;
using SituationRoom.Journal;
using SituationRoom.Reports;

namespace SituationRoom.Engine;

/// <summary>The engine's thread.</summary>
public sealed partial class RoomEngine
{
    private const long Second = 1_000;
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(200);
    private readonly List<Submission> _batch = [];
    private readonly Action _writeBatch;
    private readonly Action _probe;
    private readonly long _began;
    private Moment _framed;
    private Moment _ticked;
    private long _steppedAt;
    private long _rateFrom;
    private long _rateEntries;
    private long _perSecond;
    private bool _unpublished;

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The last line of defence: the failure is logged, shown and refused to senders.")]
    private void Run()
    {
        try
        {
            if (!Replay())
            {
                return;
            }

            // A disk that is full already is told before the first sender meets it.
            WatchTrouble(_probe);
            Volatile.Write(ref _steppedAt, Environment.TickCount64);
            _ready = true;
            LogReady(_fold.Position, _fold.Incidents.Count);
            while (!_stopping || !_submissions.IsEmpty)
            {
                Step();
            }

            _snapshots.Finish(_writer.Now, _writer.Figures.CommittedBytes, time => _work.WaitOne(time), () => _parts.Time.GetElapsedTime(_began));
        }
        catch (Exception e)
        {
            _failure = $"the engine stopped: {e.Message}; restart the server, and see its log";
            LogFailed(e);
        }
        finally
        {
            _ended.TrySetResult();
            RefuseBatch();
            DrainUnwritten();
            RefuseCommands();
            AnswerAfterTheEnd();
        }
    }

    /// <summary>Whether nothing was done for longer than any step may take, as where the disk hangs. By the machine's own clock, since nobody may stop that one.</summary>
    private bool HasStoodStill => _ready && !_stopping && Environment.TickCount64 - Volatile.Read(ref _steppedAt) > _limits.LongestStep.TotalMilliseconds;

    private void Step()
    {
        Volatile.Write(ref _steppedAt, Environment.TickCount64);
        if (_submissions.IsEmpty && _questions.IsEmpty && _commands.IsEmpty && !_snapshots.HasWork && !_alerts.LooksOn)
        {
            _work.WaitOne(TimeToWait());
        }

        Gather();
        Follow();
        WriteBatch();
        DoCommands();
        LookAtIncidents();
        if (Since(_ticked) >= Second)
        {
            Tick(_writer.Now());
        }
        else if (_unpublished && Since(_framed) >= Pace())
        {
            Publish(tick: false);
        }

        _snapshots.Step(_writer.Now(), _writer.Figures.CommittedBytes);
        Answer();
    }

    /// <summary>From any thread; a snapshot may still be ending when the engine is disposed.</summary>
    private void Wake()
    {
        try
        {
            _work.Set();
        }
        catch (ObjectDisposedException)
        {
            // Nobody is left to be woken.
        }
    }

    /// <summary>Until something is due: a frame, or the next second.</summary>
    private TimeSpan TimeToWait()
    {
        var left = Second - Since(_ticked);
        left = _alerts.HasNews ? Math.Min(left, BetweenLooks - (Uptime() - _lookedAt)) : left;
        left = _unpublished ? Math.Min(left, Pace() - Since(_framed)) : left;
        return TimeSpan.FromMilliseconds(Math.Clamp(left, 0, Second));
    }

    /// <summary>
    /// Milliseconds since a moment by whichever clock ran further: the room's goes slower while the machine's is behind it, and the wall
    /// must go on at its pace meanwhile.
    /// </summary>
    private long Since(Moment moment) => Math.Max(_writer.Now() - moment.Now, Uptime() - moment.Uptime);

    private long Uptime() => (long)_parts.Time.GetElapsedTime(_began).TotalMilliseconds;

    private long Pace()
    {
        var pressed = !_submissions.IsEmpty || _observer?.IsBusy == true;
        return FramePace.Between(_observer?.Watchers ?? 0, _perSecond, pressed);
    }

    /// <summary>Lets small deliveries of a busy room come together before they are committed.</summary>
    private void Gather()
    {
        if (_limits.GatherAt(_perSecond) is { Ticks: > 0 } time && !_submissions.IsEmpty && Volatile.Read(ref _queuedItems) < _limits.GatherItems && !_stopping)
        {
            Thread.Sleep(time);
        }
    }

    private void WriteBatch()
    {
        _batch.Clear();
        var bytes = 0;
        while (bytes < _limits.CommitBytes && _submissions.TryDequeue(out var submission))
        {
            _batch.Add(submission);
            bytes += submission.Buffer.Length;
            Dequeued(submission);
        }

        if (_batch.Count == 0)
        {
            return;
        }

        var before = _fold.Position;
        WatchTrouble(_writeBatch);
        _rateEntries += _fold.Position - before;
        _unpublished = true;
    }

    private void WatchTrouble(Action write)
    {
        var troubled = _writer.Trouble;
        write();
        if (troubled != _writer.Trouble)
        {
            LogTrouble(_writer.Trouble ?? "none: the journal can be written again");
        }
    }

    private void Tick(long now)
    {
        _ticked = new Moment(now - (now % Second), Uptime() - (now % Second));
        _fold.Advance(now);
        if (_writer.Trouble is not null)
        {
            WatchTrouble(_probe);
        }

        WatchTrouble(() => _alerts.Tick(_writer.Now()));
        WatchTrouble(() => _alerts.GiveBack(_writer.Now()));
        _titles.Read(_fold);
        _sets.Learn(_fold.Places);
        var uptime = Uptime();
        _perSecond = _rateEntries * Second / Math.Max(1, uptime - _rateFrom);
        (_rateFrom, _rateEntries) = (uptime, 0);
        Publish(tick: true);
        _reader.Tick();
    }

    private void Publish(bool tick)
    {
        using var span = RoomSpans.Step("publish", _writer.LastTraced);
        _writer.LastTraced = default;
        var now = _writer.Now();
        var delta = _board.Frame(now, tick, AllTrouble);
        _framed = new Moment(now, Uptime());
        _unpublished = _board.IsBehind;
        if (delta is not null)
        {
            _observer?.OnDelta(delta);
        }
    }

    /// <summary>Those whose entries were being written when the engine broke down; who was answered already is not answered again.</summary>
    private void RefuseBatch()
    {
        foreach (var submission in _batch)
        {
            submission.Complete(Unavailable(_failure ?? Stopping));
        }
    }

    /// <summary>Once the thread has ended the room no longer changes: whoever still asks is answered, one at a time.</summary>
    private void AnswerAfterTheEnd()
    {
        lock (_lastQuestions)
        {
            while (!_questions.IsEmpty)
            {
                Answer();
            }
        }
    }

    /// <summary>Answers those who have asked so far: a question that goes on in slices lets a batch go first.</summary>
    private void Answer()
    {
        for (var left = _questions.Count; left > 0 && _questions.TryDequeue(out var question); left--)
        {
            question();
        }
    }

    /// <summary>Reads the snapshot and what came after it; false where a stop was asked for meanwhile.</summary>
    private bool Replay()
    {
        var began = _parts.Time.GetTimestamp();
        if (_parts.Snapshots.Open(FoldSnapshot.Format, _parts.Journal.End) is { } stored)
        {
            using var content = stored.Content;
            FoldSnapshot.Restore(_fold, content);
        }

        var from = _fold.Position + 1;
        var found = _fold.Position;
        ReplayToTheEnd();

        if (_stopping)
        {
            return false;
        }

        var now = _writer.Now();
        _fold.Advance(now);
        _sets.Learn(_fold.Places);
        EvaluateOrNot();

        EraseAgain();
        _snapshots.Found(now, found);
        var took = _parts.Time.GetElapsedTime(began).TotalSeconds;
        LogReplayed(from, _fold.Position, took);
        return true;
    }

    private void ReplayToTheEnd()
    {
        while (_fold.Position < _parts.Journal.End && !_stopping)
        {
            try
            {
                ReplayFromAsync(_fold.Position + 1).GetAwaiter().GetResult();
            }
            catch (JournalUnavailableException e)
            {
                LogNotFollowed(e.Message);
                _work.WaitOne(Retry);
            }
        }
    }

    private async Task ReplayFromAsync(long from)
    {
        await foreach (var block in _parts.Journal.ReadAsync(from, CancellationToken.None).ConfigureAwait(false))
        {
            if (_stopping)
            {
                return;
            }

            EntryFold.Replay(_fold, block, from);
        }
    }

    /// <summary>A moment by the room's clock (Unix ms) and by the time that passed since the start (ms).</summary>
    private readonly record struct Moment(long Now, long Uptime);
}
