using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SituationRoom.Gateway.Providers;

/// <summary>
/// Sign-ins that wait for a provider to lead back, by their state. Each serves once, and only the browser that began it. They lie in memory: a restart
/// forgets them, and whoever was on the way begins again. Safe for any number of threads.
/// </summary>
internal sealed class PendingSignIns(TimeProvider time)
{
    private const int Most = 10_000;
    private const int RandomBytes = 32;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, PendingSignIn> _waiting = new(StringComparer.Ordinal);

    /// <summary>Begins one: its state, the value for the browser's cookie, and the rest; null where too many wait.</summary>
    public (string State, string Browser, PendingSignIn Pending)? Begin(string provider, bool isEnglish)
    {
        var (now, state, browser) = (time.GetUtcNow(), Random(), Random());
        var pending = new PendingSignIn(provider, Hash(browser), Random(), Random(), isEnglish, now + Lasts);
        lock (_gate)
        {
            if (_waiting.Count >= Most)
            {
                foreach (var (ended, _) in _waiting.Where(one => one.Value.EndsAt <= now).ToList())
                {
                    _waiting.Remove(ended);
                }
            }

            if (_waiting.Count >= Most)
            {
                return null;
            }

            _waiting.Add(state, pending);
        }

        return (state, browser, pending);
    }

    /// <summary>Takes the one of a state away; null where there is none, it has ended, or another provider or browser is meant.</summary>
    public PendingSignIn? Take(string provider, string state, string? browser)
    {
        lock (_gate)
        {
            // Whoever has a state that is another's must not be able to spoil it.
            return _waiting.TryGetValue(state, out var known)
                && known.Provider == provider
                && browser is not null
                && CryptographicOperations.FixedTimeEquals(known.Browser, Hash(browser))
                && _waiting.Remove(state)
                && time.GetUtcNow() < known.EndsAt
                    ? known
                    : null;
        }
    }

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    private static byte[] Hash(string value) => SHA256.HashData(Encoding.UTF8.GetBytes(value));
}
