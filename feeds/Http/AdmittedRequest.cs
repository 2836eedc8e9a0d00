using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Feeds.Http;

/// <summary>A request that may bring something in.</summary>
/// <param name="Feed">For which feed.</param>
/// <param name="Gzip">Whether its body is compressed.</param>
/// <param name="Limit">Most bytes of its body, as sent and as decompressed.</param>
/// <param name="Rate">What its items are charged to; null: no limit.</param>
internal sealed record AdmittedRequest(FeedDefinition Feed, bool Gzip, long Limit, ItemRate? Rate);
