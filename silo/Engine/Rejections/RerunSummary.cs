using SituationRoom.Reports;

namespace SituationRoom.Engine.Rejections;

/// <summary>What became of many rejections that were run again.</summary>
/// <param name="Tried">How many were tried.</param>
/// <param name="Understood">How many of them are settled now.</param>
/// <param name="Accepted">Reports and readings that are new.</param>
/// <param name="Duplicates">Reports and readings that were known already.</param>
/// <param name="Refusals">Why others were not, each reason with how many; at most 20.</param>
/// <param name="Next">Where there are more: the next call's <c>after</c>.</param>
public sealed record RerunSummary(
    int Tried, int Understood, int Accepted, int Duplicates, IReadOnlyList<RerunRefusal> Refusals, string? Next);

/// <summary>Rejections that could not be settled by running them again.</summary>
/// <param name="Reason">Why, in English.</param>
/// <param name="Count">How many.</param>
public sealed record RerunRefusal(string Reason, int Count)
{
    /// <summary>The same as a code and what it names, where a message is still not understood.</summary>
    public Fault? Why { get; init; }
}
