using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Access;

/// <summary>Hashes of passwords as ASP.NET Core Identity makes them: PBKDF2 over HMAC-SHA-512 with a salt of their own. Safe for any number of threads.</summary>
internal sealed class PasswordHashes
{
    /// <summary>OWASP's number for PBKDF2 with HMAC-SHA-512.</summary>
    public const int DefaultRounds = 210_000;

    private static readonly Account Nobody = new("", "", null, "");
    private readonly PasswordHasher<Account> _hasher;
    private readonly string _nobodys;

    public PasswordHashes(int rounds)
    {
        _hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = rounds }));
        _nobodys = Make(Guid.NewGuid().ToString());
    }

    public string Make(string password) => _hasher.HashPassword(Nobody, Form(password));

    /// <summary>Whether it is the password, and whether its hash is to be made anew. Where there is no hash it takes as long, and is not.</summary>
    public (bool IsRight, bool IsOld) Check(string? hash, string password)
    {
        var result = _hasher.VerifyHashedPassword(Nobody, hash ?? _nobodys, password.Length <= PasswordRule.Most ? Form(password) : "");
        return hash is null || result == PasswordVerificationResult.Failed ? (false, false) : (true, result == PasswordVerificationResult.SuccessRehashNeeded);
    }

    /// <summary>One keyboard writes a letter in one code point, another in two.</summary>
    private static string Form(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair: no text, but a password all the same.
            return password;
        }
    }
}
