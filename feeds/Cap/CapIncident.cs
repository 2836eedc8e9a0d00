using SituationRoom.Reports;

namespace SituationRoom.Feeds.Cap;

/// <summary>What is remembered of an incident that alerts are about.</summary>
/// <param name="Feed">The feed's configured id.</param>
/// <param name="Id">Its identity in the room.</param>
/// <param name="Revision">That of the newest message about it.</param>
/// <param name="At">When that message says it is, UTC.</param>
/// <param name="Expires">When it ends by itself, UTC; null: never.</param>
/// <param name="Status">Open, closed or cancelled.</param>
internal sealed record CapIncident(
    string Feed, string Id, long Revision, DateTimeOffset At, DateTimeOffset? Expires, IncidentStatus Status)
{
    public bool IsExpired(DateTimeOffset now) => Status == IncidentStatus.Open && Expires <= now;

    /// <summary>That it ended when it expired: of the same revision as the message that said so, so that any newer message wins.</summary>
    public Report Closing() => new()
    {
        Id = Id,
        Revision = Revision,
        OccurredAt = Later(Expires ?? At, At),
        Status = IncidentStatus.Closed,
        Extras = [new("ended", "\"expired\"")],
    };

    /// <summary>That it goes on under another identity and counts there: of the newest revision of both.</summary>
    public Report MergedInto(CapIncident other) => new()
    {
        Id = Id,
        Revision = Math.Max(Revision, other.Revision),
        OccurredAt = Later(other.At, At),
        Status = IncidentStatus.Cancelled,
        Extras = [new("ended", "\"merged\"")],
    };

    private static DateTimeOffset Later(DateTimeOffset moment, DateTimeOffset than) =>
        moment > than ? moment : than.AddMilliseconds(1);
}
