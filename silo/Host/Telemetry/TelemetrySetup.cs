using SituationRoom.Gateway.Metrics;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Telemetry;

/// <summary>Has figures and traces told to a collector, where one is named.</summary>
internal static class TelemetrySetup
{
    /// <param name="services">Where the exporter is put; the room's figures must be among them.</param>
    /// <param name="telemetry">What is told to whom.</param>
    /// <param name="directory">Below which a relative file of a secret lies.</param>
    /// <param name="version">The product's version.</param>
    public static void AddTelemetry(this IServiceCollection services, TelemetryDefinition telemetry, string directory, string version)
    {
        if (telemetry.Otlp is null)
        {
            return;
        }

        services.AddHostedService(provider => new TelemetryExport(
            new Collector(telemetry, directory, version),
            provider.GetRequiredService<RoomFigures>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<TelemetryExport>>()));
    }
}
