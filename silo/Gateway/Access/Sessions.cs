using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using SituationRoom.Core.Trail;
using SituationRoom.Journal;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Access;

/// <summary>
/// Who is signed in: a random value in a cookie, of which the store knows but the hash, so that a restart keeps people signed in. It stands for an
/// account, or for a token of the configuration, and for nothing once that is gone. Safe for any number of threads.
/// </summary>
internal sealed class Sessions(RoomAccess access, IAccountStore store, SignInOptions options, TimeProvider time)
{
    private const int RandomBytes = 32;
    private const int LongestAgent = 160;
    private static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(1);

    /// <summary>Signs a person in: puts the cookie into the answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="person">Who it is.</param>
    /// <param name="with">With what, as <see cref="SignedIn.With"/> says it.</param>
    /// <param name="token">The token of the configuration; null: the person has an account.</param>
    public void Begin(HttpContext context, Operator person, string with, string? token = null)
    {
        var value = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        var (now, address) = (time.GetUtcNow(), ClientAddress.Of(context)?.ToString());
        store.Begin(
            new StoredSession(Hash(value), person.Id, now, now + options.Lasts)
            {
                Token = token is null ? null : Hash(token),
                SeenAt = now,
                Address = address,
                Agent = Agent(context.Request),
            },
            new SignedIn { At = now.ToUnixTimeMilliseconds(), By = person.AsActor(), Account = person.Id, With = with, From = address });
        SafeCookie.Session.Put(context, value, options.Lasts);
    }

    /// <summary>Who is signed in under a value of this hash, or null.</summary>
    /// <param name="hash">The hash of the value.</param>
    /// <param name="counts">Whether it is asked because the person did something.</param>
    public Caller? Find(byte[] hash, bool counts)
    {
        var now = time.GetUtcNow();
        if (store.FindSession(hash) is not { } session || session.EndsAt <= now)
        {
            return null;
        }

        var person = session.Token is { } token ? access.PersonByHash(token) : Person(store.Find(session.Owner));
        if (person is null || (person.Role == OperatorRole.Administrator && now - session.SeenAt > options.AdministratorIdle))
        {
            return null;
        }

        if (counts && now - session.SeenAt >= SeenStep)
        {
            Note(() => store.Seen(hash, now));
        }

        return new Caller(person, hash);
    }

    /// <summary>The person of an account who may sign in, or null.</summary>
    public static Operator? Person(Account? account) => account is { IsDisabled: false } && RoleSet.Of(account.Role) is { } role
        ? new Operator(account.Id, account.Name, account.Post, role) { HasPassword = account.Password is not null, MustChangePassword = account.MustChange && account.Password is not null }
        : null;

    /// <summary>Notes when somebody was last seen; on a full disk they are let in without.</summary>
    public static void Note(Action note)
    {
        try
        {
            note();
        }
        catch (JournalUnavailableException)
        {
            // It is noted once there is room, with the request that comes then.
        }
    }

    public static byte[] Hash(string value) => SHA256.HashData(Encoding.UTF8.GetBytes(value));

    private static string? Agent(HttpRequest request)
    {
        var agent = string.Concat(request.Headers.UserAgent.ToString().Where(letter => !char.IsControl(letter)).Take(LongestAgent));
        return agent.Length > 0 ? agent : null;
    }
}
