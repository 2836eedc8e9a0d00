namespace SituationRoom.Feeds.Datex2;

/// <summary>A point in WGS 84 degrees.</summary>
internal readonly record struct GeoPoint(double Latitude, double Longitude);
