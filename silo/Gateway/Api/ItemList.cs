namespace SituationRoom.Gateway.Api;

/// <summary>A list of the API.</summary>
/// <param name="Items">What was asked for.</param>
/// <param name="Next">Where there is more: what to pass as <c>before</c> for the next page.</param>
public sealed record ItemList<T>(IReadOnlyList<T> Items, string? Next = null);
