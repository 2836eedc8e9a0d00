using SituationRoom.Reports;

namespace SituationRoom.Host.Replay;

/// <summary>Something to be sent again.</summary>
/// <param name="Feed">The feed it came by.</param>
/// <param name="Moment">When it belongs, in the time that is replayed.</param>
/// <param name="Item">A report or a reading.</param>
/// <param name="Share">How much of the source was read up to here, 0 to 1.</param>
public readonly record struct ReplayItem(string Feed, DateTimeOffset Moment, FeedItem Item, double Share);
