using SituationRoom.Core.Trail;
using SituationRoom.Journal;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Access;

/// <summary>Gathers refused sign-ins, so that the trail gets an entry a minute and account however many they are.</summary>
internal sealed class RefusedSignIns(IAccountStore store, TimeProvider time)
{
    private static readonly TimeSpan Gathered = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Gathering> _counts = new(StringComparer.Ordinal);

    /// <summary>How many are gathered: at most one an account, and one for all names that nobody has.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _counts.Count;
            }
        }
    }

    /// <param name="account">The account that was tried; null: there is none of that name.</param>
    /// <param name="from">From where.</param>
    public void Add(string? account, string? from)
    {
        lock (_gate)
        {
            var key = account ?? "";
            _counts[key] = _counts.TryGetValue(key, out var known) ? known with { Times = known.Times + 1, From = from } : new Gathering(1, time.GetUtcNow(), from);
        }
    }

    /// <summary>Notes those that have gathered for a minute, or at the end all.</summary>
    public void Flush(bool all)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            foreach (var (account, count) in _counts.Where(pair => all || now - pair.Value.Since >= Gathered).ToList())
            {
                try
                {
                    store.Note(new SignInsRefused
                    {
                        At = now.ToUnixTimeMilliseconds(),
                        Account = account.Length > 0 ? account : null,
                        Times = count.Times,
                        Since = count.Since.ToUnixTimeMilliseconds(),
                        From = count.From,
                    });
                    _counts.Remove(account);
                }
                catch (JournalUnavailableException)
                {
                    // They stay, and are noted with those that come.
                    return;
                }
            }
        }
    }

    private sealed record Gathering(int Times, DateTimeOffset Since, string? From);
}
