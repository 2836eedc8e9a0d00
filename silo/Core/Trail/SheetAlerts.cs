namespace SituationRoom.Core.Trail;

/// <summary>The alerts of one section of the sheet.</summary>
/// <param name="Section">Which.</param>
/// <param name="Total">How many there were.</param>
/// <param name="Items">The first of them: highest priority, then oldest.</param>
public sealed record SheetAlerts(SheetSection Section, int Total, IReadOnlyList<SheetAlert> Items);
