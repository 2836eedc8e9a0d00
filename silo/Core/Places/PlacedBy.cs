namespace SituationRoom.Core.Places;

/// <summary>
/// How a district or a category was decided. Values are written to the journal beside the decision: append only, never
/// renumber.
/// </summary>
public enum PlacedBy : byte
{
    /// <summary>There was nothing to go by.</summary>
    Nothing = 0,

    /// <summary>The report gave the code.</summary>
    Code = 1,

    /// <summary>The report gave an alias or a name.</summary>
    Alias = 2,

    /// <summary>The report's point lies within the boundary.</summary>
    Point = 3,

    /// <summary>The report's point lies outside every boundary, and this one is the nearest within the tolerance.</summary>
    NearPoint = 4,

    /// <summary>The report's point lies outside every boundary.</summary>
    OutsidePoint = 5,

    /// <summary>The report gave a word that is not known, and nothing else.</summary>
    UnknownWord = 6,

    /// <summary>The report gave a word that is not known; its point lies within the boundary.</summary>
    UnknownWordThenPoint = 7,

    /// <summary>The report gave a word that is not known; its point lies near the boundary.</summary>
    UnknownWordThenNearPoint = 8,

    /// <summary>The report gave a word that is not known; its point lies outside every boundary.</summary>
    UnknownWordThenOutsidePoint = 9,

    /// <summary>Of several words that the report gave, some are not known; the others decided.</summary>
    SomeUnknownWords = 10,

    /// <summary>The report gave no category; words of its title or text decided.</summary>
    Words = 11,

    /// <summary>The report gave a category that is not known; words of it, of the title or of the text decided.</summary>
    UnknownWordThenWords = 12,
}
