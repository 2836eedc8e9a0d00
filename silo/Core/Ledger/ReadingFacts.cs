namespace SituationRoom.Core.Ledger;

/// <summary>What the fold needs of a journaled reading, lying over the entry's own bytes. Times are Unix milliseconds, UTC.</summary>
public ref struct ReadingFacts
{
    public ReadOnlySpan<byte> Feed { get; set; }

    public ReadOnlySpan<byte> Key { get; set; }

    public ReadOnlySpan<byte> Unit { get; set; }

    /// <summary>The district's code as placed; empty where there is none.</summary>
    public ReadOnlySpan<byte> District { get; set; }

    public long At { get; set; }

    public long ReceivedAt { get; set; }

    public double Value { get; set; }
}
