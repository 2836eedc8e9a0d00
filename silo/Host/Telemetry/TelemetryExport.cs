using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using SituationRoom.Engine.Tracing;
using SituationRoom.Gateway.Metrics;

namespace SituationRoom.Host.Telemetry;

/// <summary>
/// Tells a collector the room's figures at its pace and the traced deliveries as they come. A collector that is away costs the room nothing: what it
/// misses is dropped, and the log says once that it is away and once that it is back.
/// </summary>
internal sealed partial class TelemetryExport(Collector collector, RoomFigures figures, TimeProvider time, ILogger<TelemetryExport> logger) : BackgroundService
{
    private const int StopWithin = 1_500;
    private const int MostDelay = 5_000;
    private int _away;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ExportAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The room stops.
        }
        catch (Exception fault) when (fault is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            LogImpossible(collector.Address, fault.Message);
        }
    }

    private async Task ExportAsync(CancellationToken stoppingToken)
    {
        var (metrics, traces) = (collector.Options("metrics"), collector.Options("traces"));
        using var spans = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(collector.Resource)
            .AddSource(RoomSpans.SourceName)
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(collector.Share)))
            .AddProcessor(new BatchActivityExportProcessor(new TellingTraceExporter(traces, Told), scheduledDelayMilliseconds: (int)Math.Min(MostDelay, collector.Every.TotalMilliseconds)))
            .Build();
        using var meter = new FigureMeter();
        using var reader = new BaseExportingMetricReader(new TellingMetricExporter(metrics, Told));
        using var meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(collector.Resource).AddMeter(FigureMeter.Name).AddReader(reader).Build();
        try
        {
            using var timer = new PeriodicTimer(collector.Every, time);
            do
            {
                meter.Take(await figures.CollectAsync(stoppingToken));
                reader.Collect();
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            spans.Shutdown(StopWithin);
            meters.Shutdown(StopWithin);
        }
    }

    private void Told(bool succeeded)
    {
        if (succeeded && Interlocked.Exchange(ref _away, 0) == 1)
        {
            LogBack(collector.Address);
        }
        else if (!succeeded && Interlocked.Exchange(ref _away, 1) == 0)
        {
            LogAway(collector.Address);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The collector at {Address} takes no telemetry; it is tried again, what it misses is dropped. See that it runs, speaks this protocol, and knows the authorization")]
    private partial void LogAway(Uri address);

    [LoggerMessage(LogLevel.Information, "The collector at {Address} takes telemetry again")]
    private partial void LogBack(Uri address);

    [LoggerMessage(LogLevel.Warning, "Nothing is told to the collector at {Address}: {Reason}")]
    private partial void LogImpossible(Uri address, string reason);
}
