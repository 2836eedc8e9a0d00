using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>The other SituationRoom that a feed follows.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PeerDefinition
{
    /// <summary>How long a room is asked to wait where nothing is said.</summary>
    public static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(25);

    /// <summary>Its address, such as <c>https://city.example.org</c>.</summary>
    public string Url { get; init; } = "";

    /// <summary>Where the key lies that it knows this room by (<c>peers</c> of its configuration).</summary>
    public SecretReference? Key { get; init; }

    /// <summary>How long it is asked to wait for something new; null: 25 s.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan? Wait { get; init; }

    /// <summary>Most entries of one answer; null: 1000.</summary>
    public int? Limit { get; init; }

    /// <summary>Ids of its feeds that are taken; null: all that it shows.</summary>
    public IReadOnlyList<string>? Feeds { get; init; }

    /// <summary>Its districts' codes to codes or aliases here.</summary>
    public IReadOnlyDictionary<string, string> Districts { get; init; } = new Dictionary<string, string>();

    /// <summary>What stands here before its districts' codes, such as <c>sochi-</c>; null: they are the same here.</summary>
    public string? DistrictPrefix { get; init; }

    /// <summary>
    /// The district here that its reports belong to: beside a table or a prefix those whose district it did not know itself, else all of them. Null: none.
    /// </summary>
    public string? District { get; init; }

    /// <summary>Its categories' codes to codes or aliases here; others are the same here.</summary>
    public IReadOnlyDictionary<string, string> Categories { get; init; } = new Dictionary<string, string>();
}
