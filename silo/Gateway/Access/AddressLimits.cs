using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace SituationRoom.Gateway.Access;

/// <summary>So many wrong attempts has one address at once, and then in each minute; right ones cost nothing.</summary>
internal sealed class AddressLimits(int perMinute) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _wrong = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
        RateLimitPartition.GetTokenBucketLimiter(ClientAddress.Network(ClientAddress.Of(context)), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
        }));

    /// <summary>Whether an address may try now.</summary>
    public bool MayTry(HttpContext context) => _wrong.GetStatistics(context) is not { CurrentAvailablePermits: < 1 };

    /// <summary>Counts an attempt; false where there were too many before it.</summary>
    public bool Count(HttpContext context)
    {
        using var lease = _wrong.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public void Dispose() => _wrong.Dispose();
}
