namespace SituationRoom.Benchmarks;

/// <summary>What a message says about its place and category.</summary>
public enum MappedCase
{
    /// <summary>Both by their codes.</summary>
    Code,

    /// <summary>Both by an alias.</summary>
    Alias,

    /// <summary>The category by its code, the place by a point alone.</summary>
    Point,

    /// <summary>A point, and for the category a text of 200 characters.</summary>
    Text,

    /// <summary>A point, and for the category a text of 1,000 characters.</summary>
    LongText,
}
