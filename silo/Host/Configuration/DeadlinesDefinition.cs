using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>The norm of a category, from occurrence; what is said at the top under <c>deadlines</c> may be more specific.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DeadlinesDefinition
{
    /// <summary>Until the final answer: <c>"4h"</c>, <c>"10d"</c>.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan? Final { get; init; }
}
