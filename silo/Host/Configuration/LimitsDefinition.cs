using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>What the doors take at most.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LimitsDefinition
{
    /// <summary>Bytes of one HTTP body.</summary>
    public long BodyBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>TCP connections at once over HTTP, watching walls among them.</summary>
    public int Connections { get; init; } = 10_000;

    /// <summary>MQTT connections at once.</summary>
    public int MqttConnections { get; init; } = 2_000;

    /// <summary>Walls that watch at once.</summary>
    public int Watchers { get; init; } = 5_000;
}
