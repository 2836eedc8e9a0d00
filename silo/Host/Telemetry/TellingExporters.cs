using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace SituationRoom.Host.Telemetry;

/// <summary>Exports figures, and tells each time whether that succeeded.</summary>
internal sealed class TellingMetricExporter(OtlpExporterOptions options, Action<bool> tell) : OtlpMetricExporter(options)
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        var result = base.Export(batch);
        tell(result == ExportResult.Success);
        return result;
    }
}

/// <summary>Exports spans, and tells each time whether that succeeded.</summary>
internal sealed class TellingTraceExporter(OtlpExporterOptions options, Action<bool> tell) : OtlpTraceExporter(options)
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        var result = base.Export(batch);
        tell(result == ExportResult.Success);
        return result;
    }
}
