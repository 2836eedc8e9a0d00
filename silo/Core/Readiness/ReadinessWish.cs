using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Readiness;

/// <summary>A mode that somebody wants.</summary>
/// <param name="Mode">Which.</param>
/// <param name="Version">The version that was seen.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="IsConfirmed">Whether it was asked for and confirmed; an emergency needs it.</param>
public sealed record ReadinessWish(ReadinessMode Mode, int Version, string Reason, bool IsConfirmed);
