using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>An address to which the room posts that it lives, so that somebody outside notices when it falls silent.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record HeartbeatDefinition
{
    /// <summary>https, or http to this machine.</summary>
    public string Url { get; init; } = "";

    /// <summary>How often: ten seconds to a day.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Signs it as webhooks are signed; it may be left out.</summary>
    public SecretReference? Secret { get; init; }
}
