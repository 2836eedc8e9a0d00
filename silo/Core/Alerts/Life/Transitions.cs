using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>How an alert looks after a step of its life. Pure; the version is counted by whoever makes the event.</summary>
internal static class Transitions
{
    /// <summary>Annunciated: nobody has seen it, from this moment on.</summary>
    public static AlertRecord Annunciated(AlertRecord alert, long now) => OffShelf(alert, now) with
    {
        State = AlertState.Unacknowledged,
        AnnunciatedAt = now,
        UnseenSince = now,
        AckDeadline = now + LifeTimes.Acknowledge(alert.Priority),
        SeenAt = null,
        SeenBy = null,
        SuppressedBy = null,
        Steps = 0,
        Outcome = null,
    };

    /// <summary>Of a higher priority: annunciated; what nobody has seen yet gets no more time than it had.</summary>
    public static AlertRecord Risen(AlertRecord alert, int priority, long now)
    {
        var risen = alert with { Priority = priority };
        return alert.State == AlertState.Unacknowledged
            ? risen with { AnnunciatedAt = now, AckDeadline = Earlier(alert.AckDeadline, now + LifeTimes.Acknowledge(priority)) }
            : Annunciated(risen, now);
    }

    /// <summary>Somebody has seen it; where it stands is not changed by that.</summary>
    public static AlertRecord Seen(AlertRecord alert, Actor by, long now) => alert.SeenAt is not null ? alert : alert with
    {
        SeenAt = now,
        SeenBy = by,
        UnseenSince = null,
        FirstSeenAt = alert.FirstSeenAt ?? now,
        SeenInTime = alert.SeenInTime ?? (alert.AckDeadline is not { } deadline || now <= deadline),
        AckDeadline = null,
        Steps = 0,
    };

    /// <summary>Its condition is gone.</summary>
    public static AlertRecord Returned(AlertRecord alert, long now)
    {
        var gone = alert with { Holds = false, ReturnedAt = now };
        return alert.State switch
        {
            AlertState.Unacknowledged => gone with { State = AlertState.ReturnedUnacknowledged },
            AlertState.Acknowledged => Over(gone),
            AlertState.SuppressedByDesign when alert is { AnnunciatedAt: null, Priority: > 1 } => Ended(gone),
            AlertState.SuppressedByDesign or AlertState.Shelved or AlertState.OutOfService => gone,
            AlertState.Normal or AlertState.ReturnedUnacknowledged or AlertState.Latched => gone,
            _ => throw new ArgumentOutOfRangeException(nameof(alert)),
        };
    }

    /// <summary>Seen and gone: it ends, but for an S1 that nobody has resolved.</summary>
    public static AlertRecord Over(AlertRecord alert) =>
        alert is { Priority: 1, Outcome: null } ? alert with { State = AlertState.Latched } : Ended(alert);

    public static AlertRecord Ended(AlertRecord alert) => alert with { State = AlertState.Normal, UnseenSince = null, AckDeadline = null, SuppressedBy = null };

    public static AlertRecord Suppressed(AlertRecord alert, string by, long now) => OffShelf(alert, now) with { State = AlertState.SuppressedByDesign, SuppressedBy = by, AckDeadline = null };

    /// <summary>Off the shelf or back from suppression or service: where it would be now.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="parent">What suppresses it, or null.</param>
    /// <param name="anew">Whether it is annunciated even though somebody has seen it.</param>
    /// <param name="now">The moment, Unix ms.</param>
    public static AlertRecord WhereNow(AlertRecord alert, string? parent, bool anew, long now)
    {
        var back = OffShelf(alert, now) with { SuppressedBy = null };
        if (back.Holds)
        {
            return parent is not null ? Suppressed(anew ? back with { SeenAt = null, SeenBy = null } : back, parent, now)
                : anew || back.SeenAt is null ? Annunciated(back, now)
                : back with { State = AlertState.Acknowledged };
        }

        // What was annunciated and nobody has seen waits to be seen; what never was and is gone needs nobody, but for an S1.
        return back.SeenAt is not null ? Over(back)
            : back.AnnunciatedAt is not null ? back with { State = AlertState.ReturnedUnacknowledged }
            : Over(back);
    }

    private static AlertRecord OffShelf(AlertRecord alert, long now) => alert.ShelvedAt is not { } from ? alert : alert with
    {
        ShelvedAt = null,
        ShelvedUntil = null,
        ShelvedReason = null,
        ShelvedFor = alert.ShelvedFor + Math.Max(0, Math.Min(now, alert.ShelvedUntil ?? now) - from),
    };

    private static long? Earlier(long? one, long? other) => one is null ? other : other is null ? one : Math.Min(one.Value, other.Value);
}
