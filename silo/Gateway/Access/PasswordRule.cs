namespace SituationRoom.Gateway.Access;

/// <summary>What a password must be.</summary>
internal static class PasswordRule
{
    public const int Least = 12;
    public const int Most = 200;
    private const int LeastDifferent = 5;

    /// <summary>What is wrong with a password for a person, with the remedy; null: nothing.</summary>
    public static string? Fault(string? password, string id, string name) =>
        password is not { Length: >= Least and <= Most } ? $"A password has {Least} to {Most} characters; several words are easy to keep."
        : password.Any(char.IsControl) ? "A password has no control characters; type it, and paste no line break."
        : password.Distinct().Count() < LeastDifferent ? $"A password has at least {LeastDifferent} different characters."
        : Bare(password) == Bare(id) || Bare(password) == Bare(name) || Bare(password).Replace(Bare(id), "", StringComparison.Ordinal).Length < LeastDifferent
            ? "A password is not the person's name; choose words that nobody would guess."
        : null;

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
