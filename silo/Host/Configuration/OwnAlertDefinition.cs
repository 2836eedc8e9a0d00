using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>An alert of the room itself.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OwnAlertDefinition
{
    /// <summary>Whether it is raised.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>1 (S1, critical) to 4 (S4, low); null is the default.</summary>
    public int? Priority { get; init; }

    /// <summary>From which time on, such as <c>"30s"</c>; null is the default.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan? After { get; init; }
}
