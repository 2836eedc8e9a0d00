using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Telemetry;

/// <summary>Where telemetry goes, and whose it is.</summary>
/// <param name="telemetry">As configured; its address is not null.</param>
/// <param name="directory">Below which a relative file of a secret lies.</param>
/// <param name="version">The product's version.</param>
internal sealed class Collector(TelemetryDefinition telemetry, string directory, string version)
{
    private const int Milliseconds = 3_000;

    /// <summary>As people may read it.</summary>
    public Uri Address { get; } = new(telemetry.Otlp!);

    public TimeSpan Every => telemetry.Every;

    /// <summary>Which share of deliveries is traced.</summary>
    public double Share => telemetry.Traces;

    /// <summary>Nodes of a room are told apart by their machine and process.</summary>
    public ResourceBuilder Resource { get; } = ResourceBuilder.CreateEmpty()
        .AddService("situationroom", serviceVersion: version, serviceInstanceId: $"{Environment.MachineName}-{Environment.ProcessId}");

    /// <summary>How a signal is sent.</summary>
    /// <param name="signal"><c>metrics</c> or <c>traces</c>.</param>
    /// <exception cref="IOException">The secret can't be read.</exception>
    /// <exception cref="InvalidOperationException">The secret is not set.</exception>
    public OtlpExporterOptions Options(string signal)
    {
        var http = telemetry.Protocol == "http";
        return new OtlpExporterOptions
        {
            Protocol = http ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc,
            Endpoint = http ? new Uri($"{Address.AbsoluteUri.TrimEnd('/')}/v1/{signal}") : Address,
            TimeoutMilliseconds = Milliseconds,
            Headers = telemetry.Authorization is { } secret ? "Authorization=" + Uri.EscapeDataString(Below(secret).Read()) : "",
        };
    }

    private Feeds.Definitions.SecretReference Below(Feeds.Definitions.SecretReference secret) =>
        secret is { File: { Length: > 0 } file } ? secret with { File = Path.Combine(directory, file) } : secret;
}
