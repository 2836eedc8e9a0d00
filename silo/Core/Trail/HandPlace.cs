namespace SituationRoom.Core.Trail;

/// <summary>Where an incident counts.</summary>
/// <param name="Category">The category's code.</param>
/// <param name="Districts">Codes of its districts, in order.</param>
public sealed record HandPlace(string Category, IReadOnlyList<string> Districts);
