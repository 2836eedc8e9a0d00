using SituationRoom.Core.Board;

namespace SituationRoom.Gateway.Open311;

/// <summary>What everybody may read as Open311 (GeoReport v2); nothing where no jurisdiction is served.</summary>
public sealed record Open311Options
{
    /// <summary>One for each feed that Open311 clients may post to.</summary>
    public IReadOnlyList<Open311Site> Sites { get; init; } = [];

    /// <summary>Every category by its code.</summary>
    public IReadOnlyDictionary<string, BoardNames> Categories { get; init; } = new Dictionary<string, BoardNames>();

    /// <summary>Every department by its code.</summary>
    public IReadOnlyDictionary<string, BoardNames> Departments { get; init; } = new Dictionary<string, BoardNames>();

    /// <summary>The city's time zone: answers bear its offset.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The language of whoever names none: <c>ru</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "ru";

    /// <summary>Requests a second that one address may make, sustained; ten seconds' worth may come at once.</summary>
    public int PerSecond { get; init; } = 10;
}
