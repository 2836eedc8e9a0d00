namespace SituationRoom.Core.Places;

/// <summary>One thing that is wrong with a configured catalog.</summary>
/// <param name="Path">Where: <c>territories[2].parent</c>.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Rule">Which rule it breaks.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record CatalogError(string Path, string Value, string Rule, string Remedy)
{
    /// <summary>The whole of it in one line.</summary>
    public override string ToString() => $"{Path}: '{Value}' {Rule}; {Remedy}";
}
