namespace SituationRoom.Core.Focus;

/// <summary>Where a notable incident stands in the rail: lower is higher up.</summary>
/// <param name="Acknowledged">0 while nobody has taken it up.</param>
/// <param name="Severity">The negated severity.</param>
/// <param name="OccurredAt">Unix ms.</param>
/// <param name="Key">The incident's key.</param>
internal readonly record struct NotableRank(int Acknowledged, int Severity, long OccurredAt, int Key) : IComparable<NotableRank>
{
    public int CompareTo(NotableRank other) =>
        (Acknowledged, Severity, OccurredAt, Key).CompareTo((other.Acknowledged, other.Severity, other.OccurredAt, other.Key));
}
