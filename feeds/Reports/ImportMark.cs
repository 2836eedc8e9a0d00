namespace SituationRoom.Reports;

/// <summary>Of which import a delivery is a part, so that the import can be named as a whole.</summary>
/// <param name="Id">The import's id within its feed, 1 to 100 characters; all its deliveries bear the same.</param>
/// <param name="Source">How it comes: <c>command</c>, <c>folder</c> or <c>upload</c>.</param>
/// <param name="File">What is taken in, as people name it, up to 200 characters; null where nothing is named.</param>
public sealed record ImportMark(string Id, string Source, string? File)
{
    /// <summary>How long an id is at the most.</summary>
    public const int LongestId = 100;

    /// <summary>How long a file's name is at the most.</summary>
    public const int LongestFile = 200;
}
