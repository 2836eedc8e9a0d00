using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>What the room tells an OpenTelemetry collector of itself: its figures, and the way of some deliveries. Nothing of it is personal.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TelemetryDefinition
{
    /// <summary>The collector's address, such as <c>http://127.0.0.1:4317</c>; null: nothing is sent.</summary>
    public string? Otlp { get; init; }

    /// <summary><c>grpc</c> (commonly port 4317), or <c>http</c> (protobuf over HTTP, commonly port 4318; <c>/v1/metrics</c> and <c>/v1/traces</c> are added).</summary>
    public string Protocol { get; init; } = "grpc";

    /// <summary>How often figures are sent.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Which share of deliveries is traced, 0 to 1.</summary>
    public double Traces { get; init; } = 0.01;

    /// <summary>What is sent as the <c>Authorization</c> header, such as <c>Bearer …</c>; asks for https, unless the collector is on this machine.</summary>
    public SecretReference? Authorization { get; init; }
}
