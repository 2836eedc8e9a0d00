using SituationRoom.Core.Places;
using SituationRoom.Reports;

namespace SituationRoom.Host.Trying;

/// <summary>Where a report would stand, and why.</summary>
/// <param name="Districts">Codes of its districts.</param>
/// <param name="DistrictBy">By what rule, in words.</param>
/// <param name="Category">Code of its category.</param>
/// <param name="CategoryBy">By what rule, in words.</param>
/// <param name="Department">Code of the department that answers for it; null where none does.</param>
/// <param name="PointRemark">What is odd about its point; null where nothing is.</param>
/// <param name="Cell">What it is counted under: district × category × channel × severity × mode, the first and the second by code.</param>
internal sealed record TriedPlace(IReadOnlyList<string> Districts, string DistrictBy, string Category, string CategoryBy, string? Department, string? PointRemark, string Cell)
{
    public static TriedPlace Of(Report report, Placement placement, Channel channel) => new(
        placement.Districts,
        Rule(placement.DistrictBy, string.Join(" | ", report.Districts)),
        placement.Category,
        Rule(placement.CategoryBy, report.Category ?? "", placement.CategoryRule),
        placement.Department,
        Remark(placement.PointMarks),
        string.Join(" × ", string.Join('+', placement.Districts), placement.Category, Vocabulary.Word(channel), Vocabulary.Word(report.Severity ?? Severity.Unknown), Vocabulary.Word(report.Mode ?? Mode.Actual)));

    private static string? Remark(PointMarks marks) =>
        marks.HasFlag(PointMarks.Turned) ? "latitude and longitude were exchanged, as the feed allows"
        : marks.HasFlag(PointMarks.LooksSwapped) ? "it lies outside, but within if latitude and longitude are exchanged; check their columns"
        : marks.HasFlag(PointMarks.Zero) ? "0, 0 stands for no point"
        : null;

    /// <summary>Whether a word was given that the configuration does not know.</summary>
    public static bool IsUnknownWord(PlacedBy by) => by is PlacedBy.UnknownWord or PlacedBy.UnknownWordThenPoint
        or PlacedBy.UnknownWordThenNearPoint or PlacedBy.UnknownWordThenOutsidePoint or PlacedBy.SomeUnknownWords or PlacedBy.UnknownWordThenWords;

    /// <param name="by">How it was decided.</param>
    /// <param name="word">What the report gave.</param>
    /// <param name="rule">The rule of words that decided.</param>
    public static string Rule(PlacedBy by, string word, string? rule = null) => by switch
    {
        PlacedBy.Nothing => "there was nothing to go by",
        PlacedBy.Code => $"by the code \"{word}\"",
        PlacedBy.Alias => $"by the alias or name \"{word}\"",
        PlacedBy.Point => "by the point, which lies within",
        PlacedBy.NearPoint => "by the point, which lies near",
        PlacedBy.OutsidePoint => "the point lies outside every boundary",
        PlacedBy.UnknownWord => $"\"{word}\" is not known; add it as an alias or to a table of the mapping",
        PlacedBy.UnknownWordThenPoint => $"\"{word}\" is not known; by the point, which lies within",
        PlacedBy.UnknownWordThenNearPoint => $"\"{word}\" is not known; by the point, which lies near",
        PlacedBy.UnknownWordThenOutsidePoint => $"\"{word}\" is not known, and the point lies outside every boundary",
        PlacedBy.SomeUnknownWords => $"of \"{word}\" some are not known; by the others",
        PlacedBy.Words => $"by the words «{rule}» of the text",
        PlacedBy.UnknownWordThenWords => $"\"{word}\" is not known; by the words «{rule}» of the text",
        _ => by.ToString(),
    };

    /// <summary>The rule in words, without what the report gave.</summary>
    public static string Name(PlacedBy by) => by switch
    {
        PlacedBy.Nothing => "nothing to go by",
        PlacedBy.Code => "code",
        PlacedBy.Alias => "alias or name",
        PlacedBy.Point => "point within",
        PlacedBy.NearPoint => "point near",
        PlacedBy.OutsidePoint => "point outside every boundary",
        PlacedBy.UnknownWord => "unknown word",
        PlacedBy.UnknownWordThenPoint => "unknown word, then point within",
        PlacedBy.UnknownWordThenNearPoint => "unknown word, then point near",
        PlacedBy.UnknownWordThenOutsidePoint => "unknown word, point outside every boundary",
        PlacedBy.SomeUnknownWords => "known ones of several words",
        PlacedBy.Words => "words of the text",
        PlacedBy.UnknownWordThenWords => "unknown word, then words of the text",
        _ => by.ToString(),
    };
}
