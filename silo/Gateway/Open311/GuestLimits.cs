using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using SituationRoom.Gateway.Access;

namespace SituationRoom.Gateway.Open311;

/// <summary>
/// How much people without a key may ask: so much a second from one address, and few questions for lists at once from all together; what is above waits a moment
/// in a short line, or is told to come back.
/// </summary>
internal sealed class GuestLimits(int perSecond) : IDisposable
{
    private const int ListsAtOnce = 2;
    private const int ListsWaiting = 32;
    private const int SecondsAtOnce = 10;

    private readonly PartitionedRateLimiter<HttpContext> _addresses = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
        RateLimitPartition.GetTokenBucketLimiter(ClientAddress.Network(ClientAddress.Of(context)), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perSecond * SecondsAtOnce,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        }));

    private readonly ConcurrencyLimiter _lists = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = ListsAtOnce,
        QueueLimit = ListsWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Whether an address may ask now.</summary>
    public bool MayAsk(HttpContext context)
    {
        using var lease = _addresses.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    /// <summary>A place for a question for a list; to be disposed of with the answer.</summary>
    public ValueTask<RateLimitLease> ListAsync(CancellationToken cancellationToken) => _lists.AcquireAsync(1, cancellationToken);

    public void Dispose()
    {
        _addresses.Dispose();
        _lists.Dispose();
    }
}
