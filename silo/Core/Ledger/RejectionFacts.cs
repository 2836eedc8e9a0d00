namespace SituationRoom.Core.Ledger;

/// <summary>What the fold needs of a journaled rejection. Times are Unix milliseconds, UTC.</summary>
public ref struct RejectionFacts
{
    public ReadOnlySpan<byte> Feed { get; set; }

    /// <summary>Why it was rejected: as <see cref="SituationRoom.Reports.FaultForm"/> has it, or an English sentence.</summary>
    public ReadOnlySpan<byte> Reason { get; set; }

    /// <summary>Whether <see cref="Reason"/> is a form; else it is a sentence.</summary>
    public bool IsCoded { get; set; }

    public long ReceivedAt { get; set; }

    /// <summary>Size of the message in bytes.</summary>
    public int Length { get; set; }

    /// <summary>Whether it was meant as a reading; null where that is not known.</summary>
    public bool? IsReading { get; set; }

    /// <summary>A keyed hash of its feed, of what it was meant as and of its message, by which the same message is known; empty where there is none.</summary>
    public Guid Identity { get; set; }
}
