using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;
using SituationRoom.Engine.Writing;
using SituationRoom.Journal;

namespace SituationRoom.Host.RuleTrials;

/// <summary>
/// Rules over a journal's past: the entries are folded afresh at the moments at which the room took them, and what the rules would have
/// raised is kept. Nothing is written.
/// </summary>
public sealed class RuleTrialRun
{
    private const long IncidentsEvery = 1_000;
    private readonly RuleSet _rules;
    private readonly RuleTrialPeriod _period;
    private readonly RoomFold _fold;
    private readonly OccurrenceTracker _tracker;
    private RuleEvaluator? _evaluator;
    private long _nextAt;
    private long _incidentsAt;

    /// <param name="settings">What the fold knows of the configuration.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="period">Over which time.</param>
    public RuleTrialRun(RoomSettings settings, RuleSet rules, RuleTrialPeriod period)
    {
        _rules = rules;
        _period = period;
        _fold = new RoomFold(settings);
        _tracker = new OccurrenceTracker(rules);
        _nextAt = period.From;
    }

    /// <summary>Runs over the journal from its beginning; what lies before the period is folded only.</summary>
    /// <param name="blocks">All blocks, in order; each is valid until the next is asked for.</param>
    /// <returns>In the order in which they were raised.</returns>
    public IReadOnlyList<Occurrence> Over(IEnumerable<JournalBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        foreach (var block in blocks)
        {
            if (!Take(block.JournaledAt.ToUnixTimeMilliseconds(), _ => EntryFold.Replay(_fold, block, block.FirstPosition)))
            {
                break;
            }
        }

        return Raised();
    }

    /// <summary>The same over entries at the times that their sources gave.</summary>
    public IReadOnlyList<Occurrence> Over(IEnumerable<SourceEntry> entries)
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

    private List<Occurrence> Raised()
    {
        EvaluateUntil(_period.To);
        return [.. _tracker.Ended.Concat(_tracker.Standing).OrderBy(occurrence => occurrence.RaisedAt).ThenBy(occurrence => occurrence.Rule, StringComparer.Ordinal)];
    }

    private void EvaluateUntil(long at)
    {
        for (; _nextAt <= at; _nextAt += _period.Step)
        {
            _fold.Advance(_nextAt);
            _evaluator ??= new RuleEvaluator(_fold, _rules, _period.From);
            _tracker.See(_evaluator.Evaluate(_nextAt), isWhole: true, _nextAt);
        }
    }

    private void EvaluateIncidents(long at)
    {
        if (_evaluator is { HasNews: true } && at >= _incidentsAt + IncidentsEvery)
        {
            _tracker.See(_evaluator.EvaluateIncidents(), isWhole: false, at);
            _incidentsAt = at;
        }
    }
}
