using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Alerts;
using SituationRoom.Engine.Writing;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Host.RuleTrials;

/// <summary>
/// Rules over a journal's past: the entries are folded afresh at the moments at which the room took them, the room's own evaluator and
/// machine make alerts of them, and what became of these is kept. What the trail says of the alerts that there were is passed over. Nothing
/// is written.
/// </summary>
public sealed class RuleTrialRun
{
    private const long IncidentsEvery = 1_000;
    private readonly RuleSet _rules;
    private readonly RuleTrialPeriod _period;
    private readonly RoomFold _fold;
    private readonly FoldAlertRoom _room;
    private readonly AlertMachine _machine;
    private readonly TrialShift? _shift;
    private readonly OccurrenceBook _occurrences;
    private RuleEvaluator? _evaluator;
    private long _nextAt;
    private long _incidentsAt;
    private long _position;

    /// <param name="settings">What the fold knows of the configuration.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="period">Over which time.</param>
    /// <param name="answeredAfter">After how long people acknowledge and assign each alert; null: nobody does anything.</param>
    public RuleTrialRun(RoomSettings settings, RuleSet rules, RuleTrialPeriod period, TimeSpan? answeredAfter)
    {
        _rules = rules;
        _period = period;
        _fold = new RoomFold(settings);
        _room = new FoldAlertRoom(_fold);
        _machine = new AlertMachine(_room);
        _occurrences = new OccurrenceBook(rules);
        _shift = answeredAfter is { } after ? new TrialShift((long)after.TotalMilliseconds) : null;
        _nextAt = period.From;
    }

    /// <summary>Runs over the journal from its beginning; what lies before the period is folded only.</summary>
    /// <param name="blocks">All blocks, in order; each is valid until the next is asked for.</param>
    public RuleTrialResult Over(IEnumerable<JournalBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        foreach (var block in blocks)
        {
            if (!Take(block.JournaledAt.ToUnixTimeMilliseconds(), at => Fold(block, at)))
            {
                break;
            }
        }

        return Raised();
    }

    /// <summary>The same over entries at the times that their sources gave.</summary>
    public RuleTrialResult Over(IEnumerable<SourceEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var entry in entries)
        {
            if (!Take(entry.At, at => EntryFold.Apply(_fold, entry.Kind, entry.Bytes, entry.Position, at)))
            {
                break;
            }
        }

        return Raised();
    }

    private bool Take(long at, Action<long> fold)
    {
        EvaluateUntil(Math.Min(at, _period.To));
        if (at > _period.To)
        {
            return false;
        }

        _fold.Advance(at);
        fold(at);
        EvaluateIncidents(at);
        return true;
    }

    private void Fold(JournalBlock block, long at)
    {
        var reader = new EntryReader(block.Payload.Span);
        for (var position = block.FirstPosition; reader.Next(); position++)
        {
            if (reader.Kind != EntryKind.Trail || !IsOfAlerts(TrailEntry.Read(reader.Entry)))
            {
                EntryFold.Apply(_fold, reader.Kind, reader.Entry, position, at);
            }
        }
    }

    private static bool IsOfAlerts(TrailEvent said) => said is AlertChanged or AlertCommandRefused or FloodBegan or FloodEnded or NoticeEvent;

    private RuleTrialResult Raised()
    {
        EvaluateUntil(_period.To);
        return new RuleTrialResult(_occurrences.All, [.. _fold.Alerts.Floods]);
    }

    private void EvaluateUntil(long at)
    {
        for (; _nextAt <= at; _nextAt += _period.Step)
        {
            _fold.Advance(_nextAt);
            Step(Evaluator().Evaluate(_nextAt), isWhole: true, _nextAt);
            while (_shift?.Next(_fold.Alerts, _room, _nextAt) is { } done)
            {
                Keep(done);
            }
        }
    }

    private RuleEvaluator Evaluator()
    {
        if (_evaluator is null)
        {
            _evaluator = new RuleEvaluator(_fold, _rules, _period.From);
            _room.Take(_evaluator.Rules, _evaluator);
        }

        return _evaluator;
    }

    private void EvaluateIncidents(long at)
    {
        if (_evaluator is { HasNews: true } && at >= _incidentsAt + IncidentsEvery)
        {
            Step(_evaluator.EvaluateIncidents(), isWhole: false, at);
            _incidentsAt = at;
        }
    }

    private void Step(IReadOnlyList<Condition> seen, bool isWhole, long at)
    {
        _occurrences.See(seen, isWhole);
        foreach (var said in _machine.Step(_fold.Alerts, seen, isWhole, at))
        {
            Keep(said);
        }
    }

    private void Keep(TrailEvent said)
    {
        switch (said)
        {
            case AlertChanged changed:
                _fold.Alerts.Apply(changed, ++_position);
                _occurrences.Take(changed);
                break;
            case FloodBegan began:
                _fold.Alerts.Apply(began);
                break;
            case FloodEnded ended:
                _fold.Alerts.Apply(ended);
                break;
            default:
                throw new InvalidOperationException($"{said.GetType()} is not made by the life of alerts");
        }
    }
}
