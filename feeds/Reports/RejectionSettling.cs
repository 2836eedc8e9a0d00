namespace SituationRoom.Reports;

/// <summary>A rejection is settled, by what is delivered along with it. Only an open one can be.</summary>
/// <param name="Rejection">Its id: the position at which it is kept.</param>
/// <param name="By">The person's configured id.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Outcome">How.</param>
/// <param name="Reason">Why, as the person wrote it; null where nobody was asked.</param>
public sealed record RejectionSettling(long Rejection, string By, DateTimeOffset At, RejectionOutcome Outcome, string? Reason) : RejectionNote(Rejection, By, At)
{
    /// <summary>Whom the trail is to name for it; null where the trail has told it in one for many.</summary>
    public NotePerson? Person { get; init; }
}
