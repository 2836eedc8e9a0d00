using SituationRoom.Core.Trail;

namespace SituationRoom.Gateway.Access;

/// <summary>By whose hand an account is changed.</summary>
/// <param name="By">Who.</param>
/// <param name="Through">Where: <c>console</c>, <c>command line</c> or <c>sign-in</c>.</param>
/// <param name="MayLeaveNone">Whether it may leave the room without an administrator: whoever has its files may.</param>
internal sealed record AccountHand(Actor By, string Through, bool MayLeaveNone = false);
