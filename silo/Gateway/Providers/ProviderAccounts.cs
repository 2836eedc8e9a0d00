using System.Security.Cryptography;
using System.Text;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Access;
using SituationRoom.Core.Refusals;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Providers;

/// <summary>
/// The accounts of people whom a provider knows: they have no password, and role and name are the provider's word at each sign-in. None is ever joined to an
/// account that was here before, whatever the person is called there.
/// </summary>
internal sealed class ProviderAccounts(IAccountStore store, AccountBook book, TimeProvider time)
{
    private const int LongestStem = 40;
    private const int Digits = 8;

    /// <summary>The person as one of this room; else the code of why not.</summary>
    public (Operator? Person, ProblemCode? Fault) Settle(ProviderOptions options, ProvidedPerson said)
    {
        var external = $"{options.Issuer ?? options.Addresses!.UserInfo.AbsoluteUri} {said.Subject}";
        var known = store.FindExternal(external);
        if (said.Role is not { } role)
        {
            if (known is not null)
            {
                EndSessions(known);
            }

            return (null, ProblemCode.ProviderRole);
        }

        known = known is null ? Make(options, said, external, role) : Renewed(known, said, role);
        return known is { IsDisabled: false } ? (Sessions.Person(known), null) : (null, ProblemCode.ProviderShut);
    }

    private Account? Make(ProviderOptions options, ProvidedPerson said, string external, OperatorRole role)
    {
        var own = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(external)))[..Digits];
        var stem = Stem(said.Login);
        foreach (var id in (string[])[stem ?? $"{options.Id}-{own}", $"{stem ?? options.Id}-{own}"])
        {
            var answer = book.Add(new Account(id, said.Name ?? said.Login ?? id, null, RoleSet.Word(role)) { External = external }, null, isOwn: true, isFirst: false, hand: null);
            if (answer.Step == AccountStep.Done || store.FindExternal(external) is not null)
            {
                break;
            }
        }

        return store.FindExternal(external);
    }

    private Account? Renewed(Account known, ProvidedPerson said, OperatorRole role)
    {
        // What the provider says holds, even where it leaves the room without an administrator.
        var hand = new AccountHand(new Actor(known.Id, known.Name, known.Role, known.Post), "sign-in", MayLeaveNone: true);
        if (known.Role != RoleSet.Word(role))
        {
            book.SetRole(known.Id, role, hand);
        }

        if (said.Name is { } name && name != known.Name)
        {
            book.SetNames(known.Id, name, known.Post, hand);
        }

        return store.Find(known.Id);
    }

    private void EndSessions(Account known) => store.End(known.Id, _ => true, count => new SessionsEnded
    {
        At = time.GetUtcNow().ToUnixTimeMilliseconds(),
        Account = known.Id,
        Count = count,
        How = "without a role at the provider",
    });

    /// <summary>What of a sign-in name may be an id: lower-case Latin words joined by hyphens; of an e-mail address what stands before the sign.</summary>
    private static string? Stem(string? login)
    {
        var letters = (login ?? "").Split('@')[0].ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-').Take(LongestStem);
        var words = string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 ? string.Join('-', words) : null;
    }
}
