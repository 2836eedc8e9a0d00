namespace SituationRoom.Gateway.Access;

/// <summary>A wall's right to watch.</summary>
/// <param name="Id">The wall's configured id.</param>
/// <param name="TokenSha256">SHA-256 of its token's UTF-8 bytes, 64 hexadecimal digits.</param>
public sealed record WallToken(string Id, string TokenSha256);
