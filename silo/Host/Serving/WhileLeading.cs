using SituationRoom.Journal;

namespace SituationRoom.Host.Serving;

/// <summary>
/// Runs a service of which there may be one in all nodes: while this node leads. It is made anew each time, and stopped as soon as the lease is
/// over; what it does in between is refused where it must not be done twice, since every append of a leader is checked against the lease.
/// </summary>
/// <param name="journal">Knows who leads.</param>
/// <param name="make">Makes the service.</param>
/// <param name="log">Told what fails.</param>
internal sealed partial class WhileLeading(ISharedJournal journal, Func<IHostedService> make, ILogger<WhileLeading> log) : BackgroundService
{
    private readonly SemaphoreSlim _changed = new(1, 1);

    public override void Dispose()
    {
        base.Dispose();
        _changed.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IHostedService? running = null;
        journal.Changed += Wake;
        try
        {
            while (true)
            {
                // The lease may also just run out, which nobody tells.
                await _changed.WaitAsync(TimeSpan.FromSeconds(1), stoppingToken);
                var leads = journal.LeadingEpoch is not null;
                if (leads && running is null)
                {
                    running = make();
                    await running.StartAsync(stoppingToken);
                }
                else if (!leads && running is { } ending)
                {
                    running = null;
                    await EndAsync(ending);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
        finally
        {
            journal.Changed -= Wake;
            if (running is not null)
            {
                await EndAsync(running);
            }
        }
    }

    private async Task EndAsync(IHostedService service)
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await service.StopAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            LogSlow(log, service.GetType().Name);
        }
        finally
        {
            (service as IDisposable)?.Dispose();
        }
    }

    private void Wake()
    {
        try
        {
            _changed.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // It is awake, or nobody is left to wake.
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Service} did not stop in time after this node ceased to lead")]
    private static partial void LogSlow(ILogger log, string service);
}
