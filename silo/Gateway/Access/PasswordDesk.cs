using System.Net;
using System.Threading.RateLimiting;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Access;

/// <summary>
/// Tells by name and password whose they are. A name that nobody has, a wrong password, a name that is tried too often and a disabled account get the same answer after the
/// same work. Hashing costs processor time on purpose, so few are checked at once and few wait.
/// </summary>
internal sealed class PasswordDesk(IAccountStore store, PasswordHashes hashes, RefusedSignIns refused, KnownNetworks networks, TimeProvider time) : IDisposable
{
    private const int Waiting = 64;
    private readonly Lock _gate = new();
    private readonly ConcurrencyLimiter _turns = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Math.Max(1, Environment.ProcessorCount / 2),
        QueueLimit = Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>A place among those whose password is checked; to be disposed of. None is acquired where too many wait.</summary>
    public ValueTask<RateLimitLease> TurnAsync(CancellationToken cancellationToken) => _turns.AcquireAsync(1, cancellationToken);

    /// <summary>The account that they open, or null. Takes a tenth of a second.</summary>
    /// <param name="name">The account's id, as it was typed.</param>
    /// <param name="password">The password.</param>
    /// <param name="from">From where.</param>
    public Account? Open(string name, string password, IPAddress? from)
    {
        var id = Id(name);
        var network = ClientAddress.Network(from).ToString();
        var account = store.Find(id);
        var (isRight, isOld) = hashes.Check(account?.Password, password);
        lock (_gate)
        {
            // Asked only now, so that of many at once no more than so many are right or wrong.
            var now = time.GetUtcNow();
            var isKnown = networks.Holds(id, network);
            var (here, elsewhere) = (store.FindAttempts(id, network), isKnown ? null : store.FindAttempts(id));
            if (AttemptRule.Counts(here, now) && AttemptRule.Counts(elsewhere, now))
            {
                if (isRight && account is { IsDisabled: false })
                {
                    if (here is not null)
                    {
                        store.Keep(id, null, network);
                    }

                    networks.Add(id, network);
                    return isOld ? store.Change(id, before => before.Password == account.Password ? new AccountEdit(before with { Password = hashes.Make(password) }, null) : null) ?? account : account;
                }

                store.Keep(id, AttemptRule.Wrong(here, AttemptRule.MostFailures, now), network);
                if (!isKnown)
                {
                    store.Keep(id, AttemptRule.Wrong(elsewhere, AttemptRule.MostFromElsewhere, now));
                }
            }
        }

        refused.Add(account?.Id, from?.ToString());
        return null;
    }

    public void Dispose() => _turns.Dispose();

    /// <summary>Ids are lower-case; people's keyboards are not.</summary>
    private static string Id(string name) => name.Trim().ToLowerInvariant();
}
