namespace SituationRoom.Engine.Alerts;

/// <summary>Which alerts are asked for.</summary>
/// <param name="Since">Only those that changed after this version of the book; null: all.</param>
/// <param name="District">Only those of this district or below it.</param>
/// <param name="Category">Only those of this category or below it.</param>
public sealed record AlertQuery(long? Since = null, string? District = null, string? Category = null);
