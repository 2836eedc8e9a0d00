using System.Security.Cryptography;

namespace SituationRoom.Gateway.Access;

/// <summary>
/// The code that a wall shows and a person types: letters that look the same in Latin and Cyrillic, and digits, without those that are taken for one
/// another, so that it is typed right in whatever layout.
/// </summary>
internal static class PairingCode
{
    public const int Length = 6;
    private const string Latin = "ACEHKMPTXY2345679";
    private const string Cyrillic = "АСЕНКМРТХУ2345679";

    public static string Make() => RandomNumberGenerator.GetString(Latin, Length);

    /// <summary>The code as it was made, of what was typed; null where it can be none.</summary>
    public static string? Of(string? typed)
    {
        var letters = (typed ?? "").ToUpperInvariant().Where(letter => !char.IsWhiteSpace(letter) && letter != '-')
            .Select(letter => Cyrillic.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? Latin[at] : letter).Take(Length + 1).ToArray();
        return letters.Length == Length && letters.All(Latin.Contains) ? new string(letters) : null;
    }
}
