namespace SituationRoom.Gateway.Access;

/// <summary>What a sign-in needs.</summary>
/// <param name="Access">Tokens of the configuration.</param>
/// <param name="Passwords">Names and passwords.</param>
/// <param name="Sessions">What is begun.</param>
/// <param name="Limits">Who tried too often.</param>
/// <param name="Refused">What the trail is told of those that failed.</param>
internal sealed record SignInParts(RoomAccess Access, PasswordDesk Passwords, Sessions Sessions, AddressLimits Limits, RefusedSignIns Refused);
