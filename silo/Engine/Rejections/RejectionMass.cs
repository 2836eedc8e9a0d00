namespace SituationRoom.Engine.Rejections;

/// <summary>Open rejections that something is to be done with at once.</summary>
/// <param name="Feed">The feed's id.</param>
/// <param name="Reason">Only those of this reason, numbers apart; null: all.</param>
/// <param name="After">Only those whose id is higher.</param>
public sealed record RejectionMass(string Feed, string? Reason, long After);
