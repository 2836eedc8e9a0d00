using System.Text.RegularExpressions;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Access;

/// <summary>Makes and changes accounts, for the console and the command line alike; each change is told to the trail.</summary>
internal sealed partial class AccountBook(IAccountStore store, RoomAccess access, PasswordHashes hashes, KnownPosts posts, TimeProvider time)
{
    private const int LongestName = 100;

    /// <summary>Makes an account.</summary>
    /// <param name="account">Who it is for.</param>
    /// <param name="password">The password; it must be changed at the first sign-in unless it is the person's own.</param>
    /// <param name="isOwn">Whether the person chose it.</param>
    /// <param name="isFirst">Whether it is made only where there is none at all.</param>
    /// <param name="hand">By whom; null: by the person.</param>
    public AccountAnswer Add(Account account, string? password, bool isOwn, bool isFirst, AccountHand? hand)
    {
        if (Fault(account) is { } fault)
        {
            return fault;
        }

        if (account.External is null && PasswordRule.Fault(password, account.Id, account.Name) is { } wrong)
        {
            return AccountAnswer.Wrong(ProblemCode.PasswordWeak, wrong);
        }

        var now = time.GetUtcNow();
        var kept = account with { Post = posts.Named(account.Post), Password = password is null ? null : hashes.Make(password), MustChange = password is not null && !isOwn, CreatedAt = now };
        hand ??= new AccountHand(new Actor(account.Id, account.Name, account.Role, kept.Post), "sign-in");
        return store.Add(kept, isFirst, Said(hand, account.Id, "added", null, $"{account.Role}, {account.Name}"))
            ? AccountAnswer.Done
            : AccountAnswer.Wrong(isFirst ? ProblemCode.SetupDone : ProblemCode.AccountTaken, isFirst ? "There is an account already; sign in with it." : $"There is an account {account.Id} already; give each person an id of their own.");
    }

    /// <summary>Sets a password: the sessions of the account end, but for the one that is kept, and wrong attempts are forgotten.</summary>
    /// <param name="id">The account.</param>
    /// <param name="password">The new password.</param>
    /// <param name="isOwn">Whether the person chose it; else it must be changed at the next sign-in.</param>
    /// <param name="keeps">The session in which it is done.</param>
    /// <param name="hand">By whom.</param>
    public AccountAnswer SetPassword(string id, string? password, bool isOwn, byte[]? keeps, AccountHand hand)
    {
        if (store.Find(id) is not { } known)
        {
            return AccountAnswer.Unknown;
        }

        if (known.External is not null)
        {
            return AccountAnswer.Wrong(ProblemCode.NoPasswordHere, $"{id} signs in through the organisation's provider and has no password here.");
        }

        if (PasswordRule.Fault(password, id, known.Name) is { } fault)
        {
            return AccountAnswer.Wrong(ProblemCode.PasswordWeak, fault);
        }

        var hash = hashes.Make(password!);
        return Changed(id, before => new AccountEdit(before with { Password = hash, MustChange = !isOwn }, Said(hand, id, "password", null, null))
        {
            EndsSessions = true,
            Keeps = keeps,
            Unlocks = true,
        });
    }

    public AccountAnswer SetRole(string id, OperatorRole role, AccountHand hand) => Guarded(id, hand, before => new AccountEdit(
        before with { Role = RoleSet.Word(role) }, before.Role == RoleSet.Word(role) ? null : Said(hand, id, "role", before.Role, RoleSet.Word(role))));

    /// <summary>Shuts an account, which ends its sessions, or opens it, which forgets wrong attempts.</summary>
    public AccountAnswer SetDisabled(string id, bool isDisabled, AccountHand hand) => Guarded(id, hand, before => new AccountEdit(
        before with { IsDisabled = isDisabled }, before.IsDisabled == isDisabled ? null : Said(hand, id, isDisabled ? "disabled" : "enabled", null, null))
    {
        EndsSessions = isDisabled,
        Unlocks = !isDisabled,
    });

    /// <summary>Sets name and post. A post that the account has stays, also where the configuration names it no more.</summary>
    public AccountAnswer SetNames(string id, string name, string? post, AccountHand hand)
    {
        var isAsBefore = store.Find(id)?.Post == post;
        post = isAsBefore ? post : posts.Named(post);
        return Fault(new Account(id, name, isAsBefore ? null : post, "viewer"), isNew: false) ?? Changed(id, before => new AccountEdit(
            before with { Name = name, Post = post }, (before.Name, before.Post) == (name, post) ? null : Said(hand, id, "named", Names(before.Name, before.Post), Names(name, post))));
    }

    private static string Names(string name, string? post) => post is null ? name : $"{name}, {post}";

    private AccountAnswer Guarded(string id, AccountHand hand, Func<Account, AccountEdit> edit)
    {
        var isLast = false;
        var answer = Changed(id, before =>
        {
            var decided = edit(before);
            isLast = !hand.MayLeaveNone && Looks(before) && !Looks(decided.After) && !access.HasAdministrator && !store.Accounts().Any(other => other.Id != id && Looks(other));
            return isLast ? null : decided;
        });
        return isLast ? AccountAnswer.Wrong(ProblemCode.LastAdministrator, $"{id} is the only administrator; make another one first.") : answer;
    }

    private static bool Looks(Account account) => !account.IsDisabled && account.Role == RoleSet.Word(OperatorRole.Administrator);

    private AccountAnswer Changed(string id, Func<Account, AccountEdit?> edit) => store.Change(id, edit) is null ? AccountAnswer.Unknown : AccountAnswer.Done;

    private AccountChanged Said(AccountHand hand, string id, string what, string? before, string? after) => new()
    {
        At = time.GetUtcNow().ToUnixTimeMilliseconds(),
        By = hand.By,
        Account = id,
        What = what,
        Before = before,
        After = after,
        Through = hand.Through,
    };

    private AccountAnswer? Fault(Account account, bool isNew = true) =>
        !Words().IsMatch(account.Id) ? AccountAnswer.Wrong(ProblemCode.AccountId, "An id is lower-case Latin words joined by hyphens, at most 64 characters, like ivanova-a.")
        : isNew && access.Names(account.Id) ? AccountAnswer.Wrong(ProblemCode.AccountId, $"The configuration names {account.Id} under people; give the account another id.")
        : RoleSet.Of(account.Role) is null ? AccountAnswer.Wrong(ProblemCode.AccountRole, "The role is one of viewer, dispatcher, lead, analyst, administrator.")
        : string.IsNullOrWhiteSpace(account.Name) || !IsName(account.Name) ? AccountAnswer.Wrong(ProblemCode.AccountName, $"A name has 1 to {LongestName} characters, all of them letters, digits or signs.")
        : account.Post is { } unknown && !posts.Has(unknown) ? AccountAnswer.Wrong(ProblemCode.PostUnknown, $"The room has no post {unknown}; known are {posts}.")
        : account.Post is { } post && !IsName(post) ? AccountAnswer.Wrong(ProblemCode.AccountName, $"A post has at most {LongestName} characters, all of them letters, digits or signs.")
        : null;

    private static bool IsName(string text) => text.Length <= LongestName && !text.Any(char.IsControl);

    [GeneratedRegex("^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
