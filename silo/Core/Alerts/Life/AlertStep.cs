using SituationRoom.Core.Trail;
using SituationRoom.Reports;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>What becomes of one alert next.</summary>
/// <param name="Verb">What.</param>
/// <param name="After">The alert then.</param>
/// <param name="At">When, Unix ms.</param>
/// <param name="Why">In words; null where the verb says it.</param>
/// <param name="To">To whom it is escalated.</param>
internal sealed record AlertNext(AlertVerb Verb, AlertRecord After, long At, string? Why = null, string? To = null);

/// <summary>One alert, what was seen of its condition, and the moment: decides what becomes of it by itself.</summary>
internal sealed class AlertStep(AlertRecord alert, AlertPoint point, RuleTerms? terms, Condition? seen, Parents parents, long now)
{
    private const double Growth = 1.5;
    private const long DefaultOffDelay = 2 * LifeTimes.Minute;

    /// <summary>The next thing that is due, or null.</summary>
    public AlertNext? Next(PointTimers timers)
    {
        var cleared = alert.Holds && timers.Cleared(point, terms?.OffDelay ?? DefaultOffDelay, now);
        var cameBack = !alert.Holds && timers.Held(point, terms?.OnDelay ?? 0, now);
        return alert.State switch
        {
            AlertState.Shelved => Real() ?? Risen() ?? ShelfEnd() ?? Tracked(cleared, cameBack),
            AlertState.SuppressedByDesign => Unsuppressed() ?? Tracked(cleared, cameBack),
            AlertState.OutOfService => Tracked(cleared, cameBack),
            AlertState.Unacknowledged => Suppressed() ?? Real() ?? Risen() ?? Gone(cleared) ?? Escalation(),
            AlertState.Acknowledged => Suppressed() ?? Real() ?? Risen() ?? Gone(cleared) ?? Grown() ?? Forgotten(),
            AlertState.ReturnedUnacknowledged => Back(cameBack) ?? Lapsed() ?? (alert.Priority == 1 ? Escalation() : null),
            AlertState.Latched => Back(cameBack),
            AlertState.Normal => null,
            _ => throw new ArgumentOutOfRangeException(nameof(timers)),
        };
    }

    /// <summary>What suppresses it as severe as it is seen to be.</summary>
    private string? Parent() => parents.Of(terms, alert.Subject, seen is { Holds: true } ? Math.Min(alert.Priority, seen.Priority) : alert.Priority);

    private AlertNext? Suppressed() => alert.Holds && Parent() is { } by && by != alert.Id
        ? new AlertNext(AlertVerb.Suppressed, Transitions.Suppressed(alert, by, now), now, by)
        : null;

    private AlertNext? Unsuppressed() => Parent() is null
        ? new AlertNext(AlertVerb.Unsuppressed, Transitions.WhereNow(alert, null, anew: false, now), now)
        : null;

    /// <summary>What was an exercise is none: nobody has seen it as what it is, and it gets all the time of a new one.</summary>
    private AlertNext? Real()
    {
        if (alert.Mode == 0 || seen is not { Holds: true, Mode: Mode.Actual })
        {
            return null;
        }

        var real = alert with { Mode = 0, Holds = true, ReturnedAt = null, Priority = Math.Min(alert.Priority, seen.Priority) };
        return parents.Of(terms, real.Subject, real.Priority) is { } by && by != alert.Id
            ? null
            : new AlertNext(AlertVerb.Annunciated, Transitions.Annunciated(real, now), now, "it is no exercise any more");
    }

    private AlertNext? Risen()
    {
        if (seen is not { Holds: true } || seen.Priority >= alert.Priority)
        {
            return null;
        }

        var risen = alert with { Holds = true, ReturnedAt = null };
        return new AlertNext(AlertVerb.Priority, Transitions.Risen(risen, seen.Priority, now), now, $"S{alert.Priority} to S{seen.Priority}");
    }

    private AlertNext? ShelfEnd()
    {
        if (alert.ShelvedUntil is not { } until || now < until)
        {
            return null;
        }

        var after = Transitions.WhereNow(alert, Parent(), anew: true, now);
        return new AlertNext(after.State == AlertState.Unacknowledged ? AlertVerb.Annunciated : AlertVerb.Unshelved, after, now, "its shelf ended");
    }

    private AlertNext? Tracked(bool cleared, bool cameBack) =>
        cleared ? new AlertNext(AlertVerb.Returned, Transitions.Returned(alert, now), now)
        : cameBack ? new AlertNext(AlertVerb.CameBack, alert with { Holds = true, ReturnedAt = null }, now)
        : null;

    private AlertNext? Gone(bool cleared) => cleared ? new AlertNext(AlertVerb.Returned, Transitions.Returned(alert, now), now) : null;

    private AlertNext? Back(bool cameBack)
    {
        if (!cameBack)
        {
            return null;
        }

        if (Real() is { } real)
        {
            return real;
        }

        var back = alert with { Holds = true, ReturnedAt = null, Priority = Math.Min(alert.Priority, seen?.Priority ?? alert.Priority) };
        return parents.Of(terms, back.Subject, back.Priority) is { } by
            ? new AlertNext(AlertVerb.Suppressed, Transitions.Suppressed(back, by, now), now, by)
            : new AlertNext(AlertVerb.Annunciated, Unseen(Transitions.Annunciated(back, now)), now, "it came back");
    }

    /// <summary>Whoever has not seen it before it went gets no more time because it comes and goes.</summary>
    private AlertRecord Unseen(AlertRecord back) => alert is { State: AlertState.ReturnedUnacknowledged, UnseenSince: not null }
        ? back with { UnseenSince = alert.UnseenSince, AckDeadline = alert.AckDeadline, Steps = alert.Steps }
        : back;

    /// <summary>Only what measures can grow; the age of a silence grows by nature.</summary>
    private AlertNext? Grown()
    {
        if (seen is not { Holds: true, Value: { } value } || alert.Value is not { } before || alert.Kind == RuleKind.Silence || !HasGrown(before, value, alert.Threshold))
        {
            return null;
        }

        return new AlertNext(AlertVerb.Annunciated, Transitions.Annunciated(alert, now), now, "it grew by half");
    }

    private AlertNext? Forgotten()
    {
        if (alert.Outcome is not null)
        {
            return null;
        }

        if (alert.Owner is not null)
        {
            return alert.AssignedUntil is { } until && now >= until
                ? new AlertNext(AlertVerb.Annunciated, Transitions.Annunciated(alert with { Owner = null, OwnerShown = null, AssignedUntil = null }, now), now, "the time it was assigned for ended")
                : null;
        }

        return LifeTimes.Assign(alert.Priority) is { } limit && alert.SeenAt is { } since && now - since >= limit
            ? new AlertNext(AlertVerb.Annunciated, Transitions.Annunciated(alert, now), now, "acknowledged, but assigned to nobody")
            : null;
    }

    private AlertNext? Lapsed() => alert is { Priority: 4, ReturnedAt: { } since } && now - since >= LifeTimes.Lapse
        ? new AlertNext(AlertVerb.Ended, Transitions.Ended(alert), now)
        : null;

    /// <summary>
    /// The next step that is due and was not taken since it was annunciated; without steps the deadline itself is one. Where alerts of
    /// a rule take their incident's priority and its first step would come before the alert's own deadline, all of them wait as much longer.
    /// </summary>
    private AlertNext? Escalation()
    {
        if (alert.UnseenSince is not { } since)
        {
            return null;
        }

        var steps = terms?.Escalation ?? [];
        var early = terms is { IsOfIncidents: true } && steps.Count > 0 && alert.AckDeadline is { } deadline ? Math.Max(0, deadline - (since + steps[0].After)) : 0;
        var (due, to) = steps.Count == 0 ? (alert.Steps == 0 ? alert.AckDeadline : null, null)
            : alert.Steps < steps.Count ? (since + steps[alert.Steps].After + early, steps[alert.Steps].To)
            : (default(long?), default(string));
        return due is { } at && now >= at
            ? new AlertNext(AlertVerb.Escalated, alert with { Steps = alert.Steps + 1, Escalated = alert.Escalated + 1, EscalatedTo = to ?? alert.EscalatedTo }, now, "nobody acknowledged it in time", to)
            : null;
    }

    private static bool HasGrown(double before, double now, double? threshold)
    {
        var falls = threshold is { } limit && before < limit;
        return falls
            ? before > 0 ? now <= before / Growth : before < 0 && now <= before * Growth
            : before > 0 ? now >= before * Growth : before < 0 && now >= before / Growth;
    }
}
