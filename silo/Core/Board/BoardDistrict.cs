namespace SituationRoom.Core.Board;

/// <summary>A district as the wall names it.</summary>
/// <param name="Code">The configured code; <c>outside</c> is «вне границ», <c>unplaced</c> is «не указан».</param>
/// <param name="Parent">The parent's district number, or −1.</param>
/// <param name="Names">Full names.</param>
/// <param name="ShortNames">At most 12 characters.</param>
/// <param name="Population">People, or null where it is not configured.</param>
public sealed record BoardDistrict(string Code, int Parent, BoardNames Names, BoardNames ShortNames, int? Population);
