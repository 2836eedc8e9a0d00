namespace SituationRoom.Engine.Asking;

/// <summary>Where an incident stands in a search: by its time of occurrence, and among those of one moment by its key.</summary>
/// <param name="OccurredAt">Unix ms.</param>
/// <param name="Key">The incident's key.</param>
public readonly record struct SearchPoint(long OccurredAt, int Key) : IComparable<SearchPoint>
{
    /// <summary>The earlier, the less.</summary>
    public int CompareTo(SearchPoint other) => OccurredAt != other.OccurredAt ? OccurredAt.CompareTo(other.OccurredAt) : Key.CompareTo(other.Key);

    public static bool operator <(SearchPoint left, SearchPoint right) => left.CompareTo(right) < 0;

    public static bool operator >(SearchPoint left, SearchPoint right) => left.CompareTo(right) > 0;

    public static bool operator <=(SearchPoint left, SearchPoint right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SearchPoint left, SearchPoint right) => left.CompareTo(right) >= 0;
}
