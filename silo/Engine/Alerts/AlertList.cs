namespace SituationRoom.Engine.Alerts;

/// <summary>Alerts as of a version of the book.</summary>
/// <param name="Version">What to give as <c>since</c> the next time.</param>
/// <param name="Items">Alerts that stand, in the order in which they were raised.</param>
/// <param name="Gone">Ids of those that ended since, and of those that changed since and are not what was asked for any more.</param>
/// <param name="IsWhole">Whether the items are all that stand: where all were asked for, or the version was too old.</param>
/// <param name="More">Whether more follow these.</param>
public sealed record AlertList(long Version, IReadOnlyList<ListedAlert> Items, IReadOnlyList<string> Gone, bool IsWhole, bool More = false);
