using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>How long things are kept where.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record KeepDefinition
{
    /// <summary>
    /// After how long whole months of entries move into packed archives (the folder <c>archives</c> of the data directory, or a table of the database), which
    /// everything that reads the past still reads, such as <c>400d</c>; null: never.
    /// </summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan? Online { get; init; }

    /// <summary>
    /// How long personal data are kept, by feed and category: the first that fits a report decides; what none fits is kept until somebody asks for its erasure.
    /// </summary>
    public IReadOnlyList<PersonalTermDefinition> Personal { get; init; } = [];
}
