namespace SituationRoom.Core.Trail;

/// <summary>What the incoming lead said of an item of the sheet.</summary>
/// <param name="Item">The alert's id.</param>
/// <param name="Accepted">Whether it is taken over.</param>
/// <param name="At">When.</param>
public sealed record SheetConfirmation(string Item, bool Accepted, DateTimeOffset At);
