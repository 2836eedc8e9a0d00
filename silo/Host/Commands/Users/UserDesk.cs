using System.Globalization;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Access;
using SituationRoom.Host.Configuration;
using SituationRoom.Host.Serving;
using SituationRoom.Journal;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Host.Commands.Users;

/// <summary>Does to the accounts of a data directory what the command line says.</summary>
internal sealed class UserDesk(AccountStore store, AccountBook book, string path)
{
    private const int NotDone = 2;

    // Whoever can run it on these files could change them in any way; the trail names the system's user.
    private static readonly AccountHand Hand = new(new Actor("command-line", Environment.UserName, "administrator", null), "command line", MayLeaveNone: true);

    /// <summary>Opens the accounts and runs a command on them; returns the exit code.</summary>
    public static int Run(string? data, string? config, Func<UserDesk, int> command)
    {
        try
        {
            var place = RoomPlace.Of(data, config);
            var (directory, room, database) = (place.Data, place.Room, place.Database);
            if (database is null && DirectoryCheck.Trouble(directory) is { } trouble)
            {
                throw new StartException(trouble);
            }

            using var store = database is null ? AccountStore.Open(directory) : AccountStore.Open(database);
            var access = new RoomAccess([], AccessLists.People(room));
            var posts = new KnownPosts(room.Posts.ToDictionary(post => post.Id, post => post.Name.Names(post.Id)));
            var book = new AccountBook(store, access, new PasswordHashes(PasswordHashes.DefaultRounds), posts, TimeProvider.System);
            return command(new UserDesk(store, book, database is null ? Path.Combine(directory, AccountStore.FileName) : $"the database {database.Database}"));
        }
        catch (Exception fault) when (fault is StartException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(fault.Message);
            return NotDone;
        }
    }

    public int Add(string id, string role, (string? Name, string? Post) person, string? passwordFile, bool isOwn)
    {
        if (store.Find(id) is not null)
        {
            return Refuse($"There is an account {id} already; `situationroom user passwd {id}` sets its password.");
        }

        return RoleSet.Of(role) is null
            ? Refuse($"{role} is no role; write one of viewer, dispatcher, lead, analyst, administrator.")
            : Tell(
                book.Add(new Account(id, person.Name?.Trim() ?? id, person.Post?.Trim(), role), PasswordSource.Read(passwordFile), isOwn, isFirst: false, Hand),
                id,
                $"{id} was added to {path}{(isOwn ? "" : "; the password must be changed at the first sign-in")}.");
    }

    public int List()
    {
        foreach (var account in store.Accounts())
        {
            string?[] remarks =
            [
                account.IsDisabled ? "disabled" : null,
                account.MustChange ? "must change the password" : null,
                account.External is not null ? "by the organisation's provider" : null,
                store.SlowUntil(account.Id) > TimeProvider.System.GetUtcNow() ? "tried too often" : null,
            ];
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{account.Id,-20} {account.Role,-14} {account.Name}{(account.Post is null ? "" : $", {account.Post}")}{string.Concat(remarks.OfType<string>().Select(remark => $" ({remark})"))}"));
        }

        return 0;
    }

    public int SetPassword(string id, string? passwordFile, bool isOwn) => store.Find(id) is null
        ? Tell(AccountAnswer.Unknown, id, "")
        : Tell(book.SetPassword(id, PasswordSource.Read(passwordFile), isOwn, keeps: null, Hand), id, $"{id} has a new password{(isOwn ? "" : ", to be changed at the next sign-in")}; the sessions have ended.");

    public int SetRole(string id, string role) => RoleSet.Of(role) is { } known
        ? Tell(book.SetRole(id, known, Hand), id, $"{id} is {role} now.")
        : Refuse($"{role} is no role; write one of viewer, dispatcher, lead, analyst, administrator.");

    public int SetDisabled(string id, bool isDisabled) =>
        Tell(book.SetDisabled(id, isDisabled, Hand), id, isDisabled ? $"{id} is disabled; the sessions have ended." : $"{id} can sign in again.");

    private int Tell(AccountAnswer answer, string id, string done)
    {
        if (answer.Step != AccountStep.Done)
        {
            return Refuse(answer.Step == AccountStep.Unknown ? $"There is no account {id} in {path}; `situationroom user list` shows those that are." : answer.Reason!);
        }

        Console.Out.WriteLine(done);
        return 0;
    }

    private static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return NotDone;
    }
}
