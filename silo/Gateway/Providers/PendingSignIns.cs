using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using SituationRoom.Gateway.Access;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Providers;

/// <summary>
/// Sign-ins that wait for a provider to lead back, by their state. Each serves once, and only the browser that began it. They wait in the store of accounts, so
/// that a restart or another node in between loses none.
/// </summary>
internal sealed class PendingSignIns(IAccountStore store, TimeProvider time)
{
    private const string Kind = "sign-in";
    private const int Most = 10_000;
    private const int RandomBytes = 32;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    /// <summary>Begins one: its state, and the rest; null where too many wait.</summary>
    public (string State, PendingSignIn Pending)? Begin(string provider, bool isEnglish)
    {
        var (now, state) = (time.GetUtcNow(), Random());
        var pending = new PendingSignIn(Random(), isEnglish, now + Lasts);
        var value = JsonSerializer.SerializeToUtf8Bytes(new StoredSignIn(provider, Sessions.Hash(pending.Browser), isEnglish));
        return store.Await(Kind, new WaitingItem(Id(state), value, pending.EndsAt), now, Most) ? (state, pending) : null;
    }

    /// <summary>Takes the one of a state away; null where there is none, it has ended, or another provider or browser is meant.</summary>
    public PendingSignIn? Take(string provider, string state, string? browser)
    {
        // Whoever has a state that is another's must not be able to spoil it.
        return browser is not null && store.TakeWaiting(Kind, Id(state), time.GetUtcNow(), IsMeant) is { } taken
            ? new PendingSignIn(browser, Read(taken).IsEnglish, taken.EndsAt)
            : null;

        bool IsMeant(WaitingItem item) => Read(item) is var known && known.Provider == provider && CryptographicOperations.FixedTimeEquals(known.Browser, Sessions.Hash(browser));
    }

    private static StoredSignIn Read(WaitingItem item) => JsonSerializer.Deserialize<StoredSignIn>(item.Value)!;

    private static string Id(string state) => Convert.ToHexStringLower(Sessions.Hash(state));

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
}
