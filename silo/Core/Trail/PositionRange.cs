namespace SituationRoom.Core.Trail;

/// <summary>Entries of the journal that lie together.</summary>
/// <param name="First">Position of the first.</param>
/// <param name="Last">Position of the last, at least <paramref name="First"/>.</param>
public readonly record struct PositionRange(long First, long Last);
