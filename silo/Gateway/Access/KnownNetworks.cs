using System.Security.Cryptography;
using System.Text;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Access;

/// <summary>From which networks somebody signed in under a name within the last month: kept as hashes, on all nodes and over restarts, ten thousand at the most.</summary>
internal sealed class KnownNetworks(IAccountStore store, TimeProvider time)
{
    private const string Kind = "known-network";
    private const int Most = 10_000;
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    public bool Holds(string id, string network) => store.FindWaiting(Kind, Key(id, network), time.GetUtcNow()) is not null;

    /// <summary>Remembers one; where there are too many of all, none more, and the right password gets in from there at the slow pace.</summary>
    public void Add(string id, string network)
    {
        var now = time.GetUtcNow();
        store.Await(Kind, new WaitingItem(Key(id, network), [], now + Lasts), now, Most);
    }

    private static string Key(string id, string network) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}\n{network}")));
}
