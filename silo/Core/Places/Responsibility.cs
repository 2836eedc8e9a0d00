namespace SituationRoom.Core.Places;

/// <summary>Which department answers for a category in a district, as configured; at least one of the two is given.</summary>
/// <param name="Category">A category's code; those below it are meant too. Null: any.</param>
/// <param name="District">A district's code; those below it are meant too. Null: any.</param>
/// <param name="Department">The department's code.</param>
public sealed record Responsibility(string? Category, string? District, string Department);
