using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>A step of an escalation.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record EscalationDefinition
{
    /// <summary>
    /// Since the alert was annunciated: <c>"3m"</c>; later than the step before. Where the rule names no priority, so that its alerts have those of
    /// their incidents, the first step is never taken before the alert's own deadline (S1 <c>"60s"</c>, S2 <c>"3m"</c>, S3 <c>"10m"</c>): then all steps come as much later.
    /// </summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan After { get; init; }

    /// <summary>A post, a department or a person, as the city calls them.</summary>
    public string To { get; init; } = "";
}
