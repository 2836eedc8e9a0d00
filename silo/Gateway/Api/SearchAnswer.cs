using SituationRoom.Engine.Asking;

namespace SituationRoom.Gateway.Api;

/// <summary>A page of what was found, that which occurred last first.</summary>
/// <param name="Items">The incidents.</param>
/// <param name="Next">What to pass as before for what follows; left out at the end.</param>
/// <param name="Looked">How many incidents that came into question were looked at for this page.</param>
/// <param name="StoppedEarly">Whether the page is short though more may be found: only so many are looked at for one question. Go on with next.</param>
public sealed record SearchAnswer(IReadOnlyList<IncidentSummary> Items, string? Next, int Looked, bool StoppedEarly)
{
    /// <summary>How far back it was looked: when the last incident that was looked at occurred; left out at the end.</summary>
    public DateTimeOffset? LookedBackTo { get; init; }
}
