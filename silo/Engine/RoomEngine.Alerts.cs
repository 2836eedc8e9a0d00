using System.Collections.Concurrent;
using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Shifts;
using SituationRoom.Engine.Alerts;

namespace SituationRoom.Engine;

/// <summary>Alerts: kept alive on the engine's thread, read and acted on from any.</summary>
public sealed partial class RoomEngine : IAlertDesk, IWallDesk
{
    /// <summary>Each look that raises an alert is a commit of its own.</summary>
    private const long LeastBetweenLooks = 50;

    /// <summary>Entries a second from which looks come as seldom as they may.</summary>
    private const long BusyFrom = 3_000;
    private const long ShareOfLooks = 10;
    private readonly ConcurrentQueue<PendingCommand> _commands = new();
    private readonly AlertKeeper _alerts;
    private long _lookedAt;
    private long _lookTook;
    private RuleSet _rules;

    public RuleSet Rules => Volatile.Read(ref _rules);

    public async ValueTask<AlertAnswer> DoAsync(AlertCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Refusal(1) is { } refusal)
        {
            return new AlertAnswer(null, new AlertRefusal(RefusalKind.Unavailable, refusal.Reason!, null, ProblemCode.Unavailable));
        }

        // From here on it may be committed, so whoever gave it waits for the answer.
        var pending = new PendingCommand(command);
        _commands.Enqueue(pending);
        _work.Set();
        if (_ended.Task.IsCompleted)
        {
            RefuseCommands();
        }

        return await pending.Answered.ConfigureAwait(false);
    }

    public void SeeWalls(IReadOnlyList<SeenWall> walls)
    {
        _questions.Enqueue(() => _alerts.See(walls, _writer.Now()));
        Wake();
    }

    public ValueTask<AlertList> AlertsAsync(AlertQuery query, CancellationToken cancellationToken) => AskAsync(() => _alerts.List(query), cancellationToken);

    public async ValueTask<AlertDetails?> AlertAsync(string id, CancellationToken cancellationToken)
    {
        var found = await AskAsync(
            () => _fold.Alerts.Find(id) is { } entry
                ? (Entry: entry, Alert: _alerts.Listed(entry.Now), Keys: entry.Evidence.Select(name => _fold.Find(name)).Where(key => key >= 0).ToArray())
                : default,
            cancellationToken).ConfigureAwait(false);
        if (found.Entry is not { } entry)
        {
            return null;
        }

        var history = await _trail.ReadAsync(entry.Positions, cancellationToken).ConfigureAwait(false);
        return new AlertDetails(found.Alert, await SummariesAsync(found.Keys, cancellationToken).ConfigureAwait(false), history);
    }

    public async ValueTask<AlertFigures> AlertFiguresAsync(CancellationToken cancellationToken)
    {
        // Entries never change once they are in the book, so that only the lists are taken on the engine's thread.
        var (standing, ended, annunciations, floods, present) = await AskAsync(
            () => (_fold.Alerts.Standing.ToArray(), _fold.Alerts.Ended.ToArray(), _fold.Alerts.Annunciations.ToArray(), _fold.Alerts.Floods.ToArray(), (Now: _writer.Now(), Operators: ShiftDuty.Operators(_fold.Shifts))),
            cancellationToken).ConfigureAwait(false);
        return AlertFigures.Of([.. standing.Select(entry => entry.Now)], [.. ended.Select(entry => entry.Now)], annunciations, floods, present.Now, present.Operators);
    }

    /// <summary>On the engine's thread: answers the commands that have come.</summary>
    private void DoCommands()
    {
        if (_commands.IsEmpty)
        {
            return;
        }

        var commands = new List<PendingCommand>();
        while (_commands.TryDequeue(out var pending))
        {
            commands.Add(pending);
        }

        WatchTrouble(() => _alerts.Decide(commands));
        _unpublished = true;
    }

    private long BetweenLooks => Math.Clamp(_lookTook * ShareOfLooks, _perSecond >= BusyFrom ? FramePace.Longest : LeastBetweenLooks, FramePace.Longest);

    /// <summary>Looks at severe incidents soon after they came; where that takes long, less often, but ten times a second at the least.</summary>
    private void LookAtIncidents()
    {
        _alerts.LookOn();
        var uptime = Uptime();
        if (!_alerts.HasNews || uptime - _lookedAt < BetweenLooks)
        {
            return;
        }

        WatchTrouble(() => _unpublished |= _alerts.SeeIncidents(_writer.Now()));
        _lookedAt = Uptime();
        _lookTook = _lookedAt - uptime;
    }

    private void RefuseCommands()
    {
        while (_commands.TryDequeue(out var pending))
        {
            pending.Refuse(RefusalKind.Unavailable, _failure ?? Stopping, null);
        }
    }
}
