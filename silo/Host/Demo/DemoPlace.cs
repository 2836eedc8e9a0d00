namespace SituationRoom.Host.Demo;

/// <summary>Where an incident lies, as its source says; what is null was not given.</summary>
/// <param name="District">A district's code.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Address">Street and house, never a flat.</param>
public sealed record DemoPlace(string? District, double? Latitude, double? Longitude, string? Address);
