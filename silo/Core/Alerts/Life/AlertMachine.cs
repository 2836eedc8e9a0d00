using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>
/// What becomes of alerts by themselves: the book, what the evaluator saw and the moment give events, at most one of each alert in a
/// step. It changes nothing but its delays; whoever folds the events asks again, and where nothing could be written asks again later
/// and gets the same.
/// </summary>
public sealed class AlertMachine(IAlertRoom room)
{
    private readonly PointTimers _timers = new();

    /// <summary>The next events.</summary>
    /// <param name="book">The alerts as they stand.</param>
    /// <param name="seen">What the evaluator saw.</param>
    /// <param name="isWhole">Whether it looked at everything: a point that it does not name is clear then. Else only the points named are looked at.</param>
    /// <param name="now">The moment, Unix ms.</param>
    public IReadOnlyList<TrailEvent> Step(AlertBook book, IReadOnlyList<Condition> seen, bool isWhole, long now)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(seen);
        var events = new List<TrailEvent>();
        if (isWhole && FloodOf(book, now) is { } flood)
        {
            // Before all that is annunciated in this step, so that a flood that begins counts it.
            events.Add(flood);
        }

        var parents = new Parents(book, room, now);
        var named = new Dictionary<AlertPoint, Condition>(seen.Count);
        foreach (var condition in seen)
        {
            named[new AlertPoint(condition.Rule, condition.Subject)] = condition;
        }

        foreach (var (point, condition) in named)
        {
            _timers.See(point, condition, now);
            if (book.At(point) is { } entry)
            {
                Add(events, book, entry, condition, new AlertStep(entry.Now, point, room.Terms(point.Rule), condition, parents, now).Next(_timers));
            }
            else if (Raise(book, point, condition, parents, now) is { } raised)
            {
                events.Add(raised);
            }
        }

        if (isWhole)
        {
            foreach (var entry in book.Standing)
            {
                var point = entry.Point;
                if (!named.ContainsKey(point))
                {
                    _timers.See(point, null, now);
                    Add(events, book, entry, null, new AlertStep(entry.Now, point, room.Terms(point.Rule), null, parents, now).Next(_timers));
                }
            }

            _timers.Keep(point => named.TryGetValue(point, out var condition) ? condition.Holds || book.At(point) is not null : book.At(point) is not null);
        }

        return events;
    }

    private TrailEvent? FloodOf(AlertBook book, long now)
    {
        var count = book.AnnunciatedSince(now - LifeTimes.Flood);
        return book.Flood is { } flood
            ? count < LifeTimes.FloodBelow * room.Operators ? new FloodEnded { At = now, Since = flood.Since, Count = flood.Count, Peak = flood.Peak } : null
            : count > LifeTimes.FloodAbove * room.Operators ? new FloodBegan { At = now, Count = count }
            : null;
    }

    private static void Add(List<TrailEvent> events, AlertBook book, AlertEntry entry, Condition? condition, AlertNext? next)
    {
        if (next is null)
        {
            return;
        }

        var after = next.After;
        if (after.Holds && !entry.Now.Holds)
        {
            after = CameBack(entry.Now, after, book.TimesAt(entry.Point, next.At));
        }

        var value = after.AnnunciatedAt != entry.Now.AnnunciatedAt ? condition?.Value : null;
        events.Add(Events.Of(entry.Now, after, next.Verb, value, next.At) with { Reason = next.Why, To = next.To });
    }

    /// <summary>Where it chatters it is counted, and not annunciated again as long as nobody has seen it, unless what was an exercise is none.</summary>
    private static AlertRecord CameBack(AlertRecord before, AlertRecord after, int times) => after with
    {
        Times = times,
        AnnunciatedAt = times > 1 && before.State == AlertState.ReturnedUnacknowledged && before.Mode == after.Mode ? before.AnnunciatedAt : after.AnnunciatedAt,
    };

    private AlertChanged? Raise(AlertBook book, AlertPoint point, Condition condition, Parents parents, long now)
    {
        if (room.Terms(point.Rule) is not { } terms || !_timers.Held(point, terms.OnDelay, now))
        {
            return null;
        }

        var evidence = room.EvidenceOf(condition);
        var raised = new AlertRecord
        {
            Version = 1,
            StateVersion = 1,
            StateAt = now,
            State = AlertState.Normal,
            Rule = point.Rule,
            Kind = terms.Kind,
            Names = condition.Names ?? terms.Names,
            Subject = point.Subject,
            Priority = condition.Priority,
            Holds = true,
            RaisedAt = now,
            Value = condition.Value,
            Threshold = condition.Threshold,
            Times = book.TimesAt(point, now),
            Mode = (int)condition.Mode,
        };
        return new AlertChanged
        {
            At = now,
            Verb = AlertVerb.Raised,
            Before = AlertState.Normal,
            After = parents.Of(terms, point.Subject, condition.Priority) is { } parent ? Transitions.Suppressed(raised, parent, now) : Transitions.Annunciated(raised, now),
            Evidence = [.. evidence.Select(room.NameOf).OfType<IncidentName>()],
        };
    }
}
