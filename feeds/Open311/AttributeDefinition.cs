using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Open311;

/// <summary>Something that a client is asked beside the service itself (GeoReport v2, service definition).</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AttributeDefinition
{
    /// <summary>Its name in <c>attribute[CODE]</c>: Latin letters, digits, hyphens and underscores.</summary>
    public string Code { get; init; } = "";

    /// <summary>The question, as people read it.</summary>
    public string Description { get; init; } = "";

    /// <summary>What the answer is.</summary>
    public AttributeDatatype Datatype { get; init; }

    /// <summary>How to answer, as people read it; null: nothing is said.</summary>
    public string? DatatypeDescription { get; init; }

    /// <summary>Whether a request without an answer is refused.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the answer is personal: it is kept as the rest of the reporter's data is.</summary>
    public bool Personal { get; init; }

    /// <summary>What can be chosen, for the two lists.</summary>
    public IReadOnlyList<AttributeValue> Values { get; init; } = [];
}
