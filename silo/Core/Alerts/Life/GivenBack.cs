using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>An acknowledgement ends with the shift that gave it.</summary>
public static class GivenBack
{
    /// <summary>Whether an acknowledgement stands that could come back: one that resolved the alert as false does not.</summary>
    public static bool IsPossible(AlertRecord alert) => alert is { State: AlertState.Acknowledged, SeenAt: not null, Outcome: null };

    /// <summary>The alert is annunciated anew; null where nothing stands that could come back.</summary>
    /// <param name="book">The alerts as they stand.</param>
    /// <param name="id">The alert's id.</param>
    /// <param name="now">The moment, Unix ms.</param>
    public static AlertChanged? Of(AlertBook book, string id, long now) => book.Find(id)?.Now is { } alert && IsPossible(alert)
        ? Events.Of(alert, Transitions.Annunciated(alert, now), AlertVerb.Annunciated, null, now) with { Reason = "the shift ended and the next one has not accepted it" }
        : null;
}
