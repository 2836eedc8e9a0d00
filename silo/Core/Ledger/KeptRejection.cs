using SituationRoom.Reports;

namespace SituationRoom.Core.Ledger;

/// <summary>A rejection as the ledger keeps it, without its bytes. Times are Unix milliseconds, UTC.</summary>
/// <param name="Position">Where its entry lies; its id.</param>
/// <param name="Feed">Number of its feed.</param>
/// <param name="Why">What is wrong, where, and the remedy.</param>
/// <param name="ReceivedAt">When it arrived.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="IsReading">Whether it was meant as a reading; null where that is not known.</param>
public sealed record KeptRejection(long Position, int Feed, Fault Why, long ReceivedAt, int Length, bool? IsReading)
{
    /// <summary>By which the same message is known when it comes again, see <see cref="RejectionFacts.Identity"/>.</summary>
    public Guid Identity { get; init; }

    /// <summary>How it was settled; null while it is open.</summary>
    public KeptSettling? Settling { get; init; }
}
