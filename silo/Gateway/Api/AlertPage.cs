namespace SituationRoom.Gateway.Api;

/// <summary>Alerts as of a version.</summary>
/// <param name="Version">What to give as <c>since</c> the next time.</param>
/// <param name="Items">The alerts, by id.</param>
/// <param name="Gone">Ids of those that ended since the version given, and of those that changed since and are not what is asked for any more.</param>
/// <param name="Whole">Whether the items are all that stand and pass the filters: where all were asked for, or the version given was too old.</param>
/// <param name="Next">Where there are more: what to give as <c>after</c>.</param>
public sealed record AlertPage(long Version, IReadOnlyList<AlertView> Items, IReadOnlyList<string> Gone, bool Whole, string? Next = null);
