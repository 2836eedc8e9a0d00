using SituationRoom.Reports;

namespace SituationRoom.Feeds.Expiry;

/// <summary>What is remembered of an incident that may end by itself.</summary>
/// <param name="Feed">The feed's configured id.</param>
/// <param name="Id">Its identity in the room.</param>
/// <param name="Revision">That of the newest message about it; null where the source gives none.</param>
/// <param name="At">When that message says it is, UTC.</param>
/// <param name="Expires">When it ends by itself, UTC; null: never.</param>
/// <param name="Status">Open, closed or cancelled.</param>
public sealed record ExpiringIncident(
    string Feed, string Id, long? Revision, DateTimeOffset At, DateTimeOffset? Expires, IncidentStatus Status)
{
    internal bool IsExpired(DateTimeOffset now) => Status == IncidentStatus.Open && Expires <= now;

    /// <summary>That it ended when it expired: of the same revision as the message that said so, so that any newer message wins.</summary>
    internal Report Closing() => new()
    {
        Id = Id,
        Revision = Revision,
        OccurredAt = Later(Expires ?? At, At),
        Status = IncidentStatus.Closed,
        Extras = [new("ended", "\"expired\"")],
    };

    /// <summary>That it goes on under another identity and counts there: of the newest revision of both.</summary>
    internal Report MergedInto(ExpiringIncident other) => new()
    {
        Id = Id,
        Revision = Revision > other.Revision ? Revision : other.Revision,
        OccurredAt = Later(other.At, At),
        Status = IncidentStatus.Cancelled,
        Extras = [new("ended", "\"merged\"")],
    };

    /// <summary>This one, unless a message says again what was known: then what was known, so that it does not open what has expired since.</summary>
    internal ExpiringIncident After(ExpiringIncident? before) =>
        before is not null && before with { Status = Status } == this ? before : this;

    private static DateTimeOffset Later(DateTimeOffset moment, DateTimeOffset than) =>
        moment > than ? moment : than.AddMilliseconds(1);
}
