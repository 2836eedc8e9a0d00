using System.Text.Json.Serialization;
using SituationRoom.Core.Places;

namespace SituationRoom.Host.Configuration;

/// <summary>The city.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CityDefinition
{
    /// <summary>What it is called.</summary>
    public NameDefinition Name { get; init; } = new();

    /// <summary>IANA name of its time zone, such as <c>Europe/Moscow</c>.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>Metres outside every boundary within which a point still belongs to the nearest district.</summary>
    public double ToleranceMetres { get; init; } = Placer.DefaultToleranceMetres;

    /// <summary>Languages of the pages: <c>ru</c>, <c>en</c>.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["ru", "en"];

    /// <summary>When shifts change; null: there are no shifts, and nothing is handed over.</summary>
    public ShiftsDefinition? Shifts { get; init; }
}
