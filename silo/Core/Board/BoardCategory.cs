namespace SituationRoom.Core.Board;

/// <summary>A category as the wall names it.</summary>
/// <param name="Code">The configured code, its parent's before a slash; <c>none</c> is «без категории».</param>
/// <param name="Parent">The parent's category number, or −1.</param>
/// <param name="Names">Full names.</param>
public sealed record BoardCategory(string Code, int Parent, BoardNames Names);
