using SituationRoom.Reports;

namespace SituationRoom.Feeds.Files.Importing;

/// <summary>Rows of a file that were read together, in the file's order.</summary>
/// <param name="Items">What each row was understood to be.</param>
/// <param name="Lines">The line on which each item begins, counted from 1.</param>
/// <param name="After">Where to go on after it.</param>
/// <param name="Share">How much of the file was read up to there, 0 to 1.</param>
public sealed record ImportBatch(IReadOnlyList<FeedItem> Items, IReadOnlyList<long> Lines, ImportPosition After, double Share);
