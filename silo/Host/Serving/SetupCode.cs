using System.Security.Cryptography;

namespace SituationRoom.Host.Serving;

/// <summary>The code with which the first administrator of a room is made: told on the terminal, and good for one run of the server.</summary>
internal static class SetupCode
{
    // Without letters and digits that are taken for one another.
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Groups = 3;

    /// <summary>A code where nobody can sign in yet, else null.</summary>
    public static string? For(ServeSettings settings, RoomStore store) =>
        settings.IsDemo || settings.Configuration.Room.People.Any(person => person.Tokens.Count > 0) || store.Accounts.Accounts().Count > 0
            ? null
            : string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
