using SituationRoom.Reports;

namespace SituationRoom.Core.Ledger;

/// <summary>What the fold needs of a journaled note about a rejection. Times are Unix milliseconds, UTC.</summary>
public ref struct RejectionNoteFacts
{
    /// <summary>Position of the rejection.</summary>
    public long Rejection { get; set; }

    /// <summary>How it was settled; null where its bytes were only read.</summary>
    public RejectionOutcome? Outcome { get; set; }

    public ReadOnlySpan<byte> By { get; set; }

    public ReadOnlySpan<byte> Reason { get; set; }

    public long At { get; set; }
}
