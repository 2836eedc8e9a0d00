namespace SituationRoom.Gateway.Access;

/// <summary>A wall that asks to be let in, as it waits in the store of accounts: nothing in it lets anybody in.</summary>
/// <param name="Code">The code that the wall shows.</param>
/// <param name="Token">SHA-256 of the token that the wall is to have.</param>
/// <param name="Wall">The wall's id; null: nobody has accepted it yet.</param>
/// <param name="Name">The wall's name, likewise.</param>
internal sealed record OpenPairing(string Code, byte[] Token, string? Wall, string? Name);
