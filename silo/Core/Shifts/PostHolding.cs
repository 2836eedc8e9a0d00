using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Shifts;

/// <summary>Somebody holds a post.</summary>
/// <param name="Post">The post's id.</param>
/// <param name="Who">Who.</param>
/// <param name="Since">Since when.</param>
/// <param name="Shift">Start of the shift for which it was taken.</param>
public sealed record PostHolding(string Post, Actor Who, DateTimeOffset Since, DateTimeOffset Shift);
