namespace SituationRoom.Gateway.Access;

/// <summary>A person of the configuration.</summary>
/// <param name="Person">Who it is.</param>
/// <param name="Sha256">Hashes of the person's tokens, 64 hexadecimal digits each; several while a token is being changed.</param>
public sealed record OperatorTokens(Operator Person, IReadOnlyList<string> Sha256);
