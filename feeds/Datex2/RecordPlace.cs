namespace SituationRoom.Feeds.Datex2;

/// <summary>Where a record says that it is.</summary>
/// <param name="Position">One point of it in WGS 84 degrees; null where it gives none that can be.</param>
/// <param name="Dropped">Why coordinates that it gives were not taken: <c>zero</c>, <c>outOfRange</c> or <c>notNumbers</c>; else null.</param>
/// <param name="Names">Numbers and names of roads, areas and places, in the order they came.</param>
internal sealed record RecordPlace(GeoPoint? Position, string? Dropped, IReadOnlyList<string> Names)
{
    public static RecordPlace Nowhere { get; } = new(null, null, []);
}
