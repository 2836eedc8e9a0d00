using System.Text.Json.Serialization;
using SituationRoom.Core.Erasing;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>How long personal data of some feeds and categories are kept.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PersonalTermDefinition
{
    /// <summary>How long after they came they are erased, such as <c>1095d</c>; of an incident that is open then, once it is not.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan After { get; init; }

    /// <summary>Ids of the feeds; empty: all.</summary>
    public IReadOnlyList<string> Feeds { get; init; } = [];

    /// <summary>Codes of the categories, those below them included; empty: all, and rejected messages, too.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The term as the engine knows it.</summary>
    public PersonTerm Term() => new(After, Feeds, Categories);
}
