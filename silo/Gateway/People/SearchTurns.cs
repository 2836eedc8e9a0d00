using System.Threading.RateLimiting;

namespace SituationRoom.Gateway.People;

/// <summary>
/// How many searches run at once: the journal is read for them, and few leave the disk to the intake. Of one person one runs and one waits, so that nobody takes the places
/// of all others.
/// </summary>
internal sealed class SearchTurns : IDisposable
{
    private const int AtOnce = 2;
    private const int Waiting = 16;

    private readonly PartitionedRateLimiter<string> _own = PartitionedRateLimiter.Create<string, string>(person =>
        RateLimitPartition.GetConcurrencyLimiter(person, _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 1, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));

    private readonly ConcurrencyLimiter _common = new(new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <summary>A person's turn among the person's own searches, to be disposed of with the answer; taken before the common one.</summary>
    /// <param name="person">The person's id.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    public ValueTask<RateLimitLease> OwnAsync(string person, CancellationToken cancellationToken) => _own.AcquireAsync(person, 1, cancellationToken);

    /// <summary>A turn among the searches of all, to be disposed of with the answer.</summary>
    public ValueTask<RateLimitLease> CommonAsync(CancellationToken cancellationToken) => _common.AcquireAsync(1, cancellationToken);

    public void Dispose()
    {
        _own.Dispose();
        _common.Dispose();
    }
}
