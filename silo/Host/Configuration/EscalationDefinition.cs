using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>A step of an escalation.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record EscalationDefinition
{
    /// <summary>Since the alert was annunciated: <c>"3m"</c>; later than the step before.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan After { get; init; }

    /// <summary>A post, a department or a person, as the city calls them.</summary>
    public string To { get; init; } = "";
}
