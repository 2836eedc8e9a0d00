using SituationRoom.Engine.Asking;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Rejections;

/// <summary>What became of one rejection.</summary>
/// <param name="Step">How it ended.</param>
/// <param name="Rejection">The rejection as it is now; null where it is unknown.</param>
public sealed record RejectionResult(RejectionStep Step, RejectionSummary? Rejection)
{
    /// <summary>Why, where it was not done.</summary>
    public string? Reason { get; init; }

    /// <summary>Why its message is still not understood, as a code and what it names; null otherwise.</summary>
    public Fault? Why { get; init; }

    /// <summary>Its bytes, where they were asked for.</summary>
    public ReadOnlyMemory<byte> Message { get; init; }

    /// <summary>Reports and readings that are new.</summary>
    public int Accepted { get; init; }

    /// <summary>Reports and readings that were known already.</summary>
    public int Duplicates { get; init; }

    /// <summary>Ids of new rejections: items of it that are still not understood while others are.</summary>
    public IReadOnlyList<string> Rejected { get; init; } = [];
}
