using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>Norms of a category, from occurrence.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DeadlinesDefinition
{
    /// <summary>Until the final answer: <c>"4h"</c>, <c>"10d"</c>.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan? Final { get; init; }
}
