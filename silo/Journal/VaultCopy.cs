namespace SituationRoom.Journal;

/// <summary>Everything that a key vault keeps.</summary>
/// <param name="Salt">The vault's own secret, 32 bytes.</param>
/// <param name="Keys">Each name and its key of 32 bytes, or null where it was forgotten; read once.</param>
public sealed record VaultCopy(byte[] Salt, IEnumerable<KeyValuePair<string, byte[]?>> Keys);
