namespace SituationRoom.Core.Shifts;

/// <summary>An alert that somebody acknowledged, as far as shifts care.</summary>
/// <param name="Id">The alert's id.</param>
/// <param name="At">When it was acknowledged.</param>
/// <param name="HasOwner">Whether it is assigned to somebody.</param>
/// <param name="IsPromised">Whether it is assigned until a date that lies ahead: then its owner answers for it, whoever is on duty.</param>
public readonly record struct AcknowledgedAlert(string Id, DateTimeOffset At, bool HasOwner, bool IsPromised);
