namespace SituationRoom.Feeds.Cap;

/// <summary>What an <c>area</c> element says (CAP 1.2 §3.2.4).</summary>
/// <param name="Description">Its <c>areaDesc</c>.</param>
/// <param name="Point">A point inside its first polygon or circle; null where it has neither.</param>
/// <param name="Shapes">Its polygons and circles as sent.</param>
/// <param name="Geocodes">valueName to value, in the order sent.</param>
internal sealed record CapArea(
    string Description, AreaPoint? Point, IReadOnlyList<string> Shapes, IReadOnlyList<KeyValuePair<string, string>> Geocodes);
