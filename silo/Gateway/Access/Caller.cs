namespace SituationRoom.Gateway.Access;

/// <summary>Who calls.</summary>
/// <param name="Person">The person.</param>
/// <param name="Session">SHA-256 of the value of the session's cookie; null: a token says who it is.</param>
internal sealed record Caller(Operator Person, byte[]? Session);
