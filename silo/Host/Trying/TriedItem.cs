using SituationRoom.Feeds.Mapping;
using SituationRoom.Reports;

namespace SituationRoom.Host.Trying;

/// <summary>One item of a file that a feed is tried on.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Place">Where it begins, such as <c>line 12</c>.</param>
/// <param name="Item">What it was understood to be.</param>
/// <param name="Trace">How its fields were mapped; null where no mapping had to do with it.</param>
internal sealed record TriedItem(long Number, string Place, FeedItem Item, MappingTrace? Trace);
