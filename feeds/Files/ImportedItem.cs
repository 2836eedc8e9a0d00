using SituationRoom.Reports;

namespace SituationRoom.Feeds.Files;

/// <summary>One item of a file.</summary>
/// <param name="Item">What it was understood to be.</param>
/// <param name="Line">The line on which it begins, counted from 1; in a JSON document its number among the items, in a workbook its row.</param>
/// <param name="After">Where to go on after it.</param>
public readonly record struct ImportedItem(FeedItem Item, long Line, ImportPosition After);
