using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Projection;
using SituationRoom.Core.Shifts;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Intake;
using SituationRoom.Engine.Shifts;
using SituationRoom.Engine.Writing;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Alerts;

/// <summary>
/// Lets alerts live, on the engine's thread: has the rules evaluated, appends what the machine makes of it, and decides about commands.
/// What can't be written changes nothing: the machine makes it again with the next step.
/// </summary>
internal sealed class AlertKeeper
{
    private const int MostAtOnce = 1_000;
    private const int LooksAtOnce = 4_096;
    private readonly RoomFold _fold;
    private readonly RoomWriter _writer;
    private readonly FoldAlertRoom _room;
    private readonly AlertTeller _teller;
    private readonly AlertMachine _machine;
    private readonly List<Submission> _submissions = [];
    private RuleEvaluator? _evaluator;
    private (IReadOnlyList<SeenWall> Walls, long At)? _seen;

    public AlertKeeper(RoomFold fold, RoomWriter writer, AlertTeller teller)
    {
        (_fold, _writer, _teller) = (fold, writer, teller);
        _room = new FoldAlertRoom(fold);
        _machine = new AlertMachine(_room);
    }

    /// <summary>What people have to know of the alerts themselves; null where nothing is wrong.</summary>
    public string? Trouble => _evaluator is { Waiting: > 0 and var waiting }
        ? $"there are too many alerts: {waiting} more severe incidents raise none until others are closed; close what is over, or narrow the rules"
        : null;

    /// <summary>Whether incidents changed that severity rules have not looked at.</summary>
    public bool HasNews => _evaluator is { HasNews: true };

    /// <summary>Whether there are incidents of before that the rules have not looked at.</summary>
    public bool LooksOn => _evaluator is { LooksOn: true };

    /// <summary>Has the rules look at some more of them, so that a room of a million does not stand still meanwhile.</summary>
    public void LookOn() => _evaluator?.LookOn(LooksAtOnce);

    /// <summary>From now on these rules are evaluated; alerts that stand go on.</summary>
    public void Take(RuleSet rules, long now)
    {
        _evaluator = new RuleEvaluator(_fold, rules, now, _fold.Alerts.Standing.Select(entry => (entry.Now.Rule, entry.Now.Subject)));
        _room.Take(rules, _evaluator);
        _teller.Take(rules);
        if (_seen is { } seen)
        {
            _evaluator.See(seen.Walls, seen.At);
        }
    }

    /// <summary>Takes what is known of all walls that may watch.</summary>
    public void See(IReadOnlyList<SeenWall> walls, long now)
    {
        _seen = (walls, now);
        _evaluator?.See(walls, now);
    }

    /// <summary>From now on another node evaluates these rules; here they are known for what people do.</summary>
    public void LeaveToAnother(RuleSet rules)
    {
        _evaluator = null;
        _room.Take(rules, null);
        _teller.Take(rules);
    }

    /// <summary>Once a second: all rules, once they have looked at all incidents. Returns whether an alert changed.</summary>
    public bool Tick(long now) => !LooksOn && _evaluator is { } evaluator && _writer.Trouble is null && Step(evaluator.Evaluate(now), isWhole: true, now);

    /// <summary>Once a second: acknowledgements of a shift that ended come back. Returns whether an alert changed.</summary>
    public bool GiveBack(long now) => _writer.Trouble is null && Append(() => ShiftAlerts.ComingBack(_fold, now));

    /// <summary>Right after incidents changed: the severity rules alone. Returns whether an alert changed.</summary>
    public bool SeeIncidents(long now) => _evaluator is { } evaluator && _writer.Trouble is null && Step(evaluator.EvaluateIncidents(), isWhole: false, now);

    /// <summary>
    /// Decides about commands and answers them, the first of each alert first: several of different alerts share a commit, those about the
    /// same one come one after another, so that each meets what the one before has left.
    /// </summary>
    public void Decide(List<PendingCommand> commands)
    {
        var waiting = commands;
        while (waiting.Count > 0)
        {
            var later = new List<PendingCommand>();
            var round = new List<(PendingCommand Pending, Submission Submission, AlertDecision Decision)>();
            var touched = new HashSet<string>(StringComparer.Ordinal);
            if (!_writer.TryHold(out _))
            {
                waiting.ForEach(pending => pending.Refuse(RefusalKind.Unavailable, _writer.Trouble!, _fold.Alerts.Find(pending.Command.Alert)?.Now));
                return;
            }

            var now = _writer.Now();
            foreach (var pending in waiting)
            {
                if (touched.Contains(pending.Command.Alert) || round.Count == MostAtOnce)
                {
                    later.Add(pending);
                }
                else
                {
                    Decide(pending, now, touched, round);
                }
            }

            Append(round);
            _writer.LetGo();
            waiting = later;
        }
    }

    /// <summary>The alert with its title.</summary>
    public ListedAlert Listed(AlertRecord alert) => new(alert, AlertTitle.Of(_fold, alert));

    /// <summary>The alerts that stand and what ended.</summary>
    public AlertList List(AlertQuery query)
    {
        var book = _fold.Alerts;
        var isWhole = query.Since is not { } known || known < book.Forgotten || known > book.Version;
        var from = isWhole ? -1 : query.Since!.Value;
        var (district, category) = (query.District is { } place ? _fold.Places.FindDistrict(place) : -1, query.Category is { } branch ? _fold.Places.FindCategory(branch) : -1);
        var (page, more) = AlertPaging.Of(book.Standing.Where(entry => entry.Changed > from && Passes(entry.Now)), query);
        return new AlertList(
            book.Version,
            [.. page.Select(entry => Listed(entry.Now))],
            isWhole ? [] : [.. book.Ended.Where(entry => entry.Changed > from).Concat(book.Standing.Where(HasLeft)).Select(entry => entry.Now.Id)],
            isWhole,
            more);

        bool HasLeft(AlertEntry entry) => entry.Changed > from && Passes(entry.Now) && query.Where?.Invoke(entry.Now) == false;

        bool Passes(AlertRecord alert) =>
            (query.District is null || (district >= 0 && alert.Subject.District is { } of && _fold.Places.IsDistrictWithin(_fold.Places.FindDistrict(of), district)))
            && (query.Category is null || (category >= 0 && alert.Subject.Category is { } kind && _fold.Places.IsWithin(_fold.Places.FindCategory(kind), category)));
    }

    private void Decide(PendingCommand pending, long now, HashSet<string> touched, List<(PendingCommand, Submission, AlertDecision)> round)
    {
        var command = pending.Command with { By = ShiftDuty.AtPost(_fold.Shifts, _fold.Settings.Shifts, pending.Command.By) };
        var decision = AlertCommands.Decide(_fold.Alerts, command, _room, now);
        if (decision.Event is { } said)
        {
            touched.Add(command.Alert);
            round.Add((pending, Submission.Of(_teller.Address(said)), decision));
        }
        else if (decision.Refusal is { Kind: RefusalKind.Second, Now: { } alert })
        {
            // Who came second stands on the trail as well as who was first.
            var refused = new AlertCommandRefused
            {
                At = now, By = command.By, Reason = command.Reason, Verb = command.Verb, Alert = command.Alert, Version = command.Version, State = alert.State, First = alert.StateBy,
            };
            round.Add((pending, Submission.Of(refused), decision));
        }
        else
        {
            pending.Answer(new AlertAnswer(decision.Before is { } before ? Listed(before) : null, decision.Refusal));
        }
    }

    private void Append(List<(PendingCommand Pending, Submission Submission, AlertDecision Decision)> round)
    {
        if (round.Count == 0)
        {
            return;
        }

        _writer.Write([.. round.Select(one => one.Submission)]);
        foreach (var (pending, submission, decision) in round)
        {
            if (decision.Refusal is not null)
            {
                pending.Answer(new AlertAnswer(null, decision.Refusal));
            }
            else if (submission.Position == 0)
            {
                pending.Refuse(RefusalKind.Unavailable, _writer.Trouble ?? "the journal can't be written now", _fold.Alerts.Find(pending.Command.Alert)?.Now);
            }
            else
            {
                pending.Answer(new AlertAnswer(Listed(decision.Event!.After), null));
            }
        }
    }

    private bool Step(IReadOnlyList<Condition> conditions, bool isWhole, long now) =>
        Append(() => _machine.Step(_fold.Alerts, conditions, isWhole, now));

    /// <summary>Appends what is made of the fold; where other nodes have written meanwhile, what is made of it with that.</summary>
    private bool Append(Func<IReadOnlyList<TrailEvent>> make)
    {
        var events = make();
        if (events.Count == 0 || !_writer.TryHold(out var news))
        {
            return false;
        }

        events = news ? make() : events;
        for (var from = 0; from < events.Count; from += MostAtOnce)
        {
            _submissions.Clear();
            for (var i = from; i < Math.Min(events.Count, from + MostAtOnce); i++)
            {
                _submissions.Add(Submission.Of(_teller.Address(events[i]), isLed: true));
            }

            // Of a journal of several nodes the end is held for one commit: the rest is made again with the next step.
            _writer.Write(_submissions);
            if (_submissions[^1].Position == 0 || _writer.Shared is not null)
            {
                return from > 0 || _submissions[^1].Position > 0;
            }
        }

        _writer.LetGo();
        return events.Count > 0;
    }
}
