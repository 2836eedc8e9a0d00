using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SituationRoom.Journal;

namespace SituationRoom.Gateway.Access;

/// <summary>Every few seconds: cuts connections whose right has ended, and notes refused sign-ins.</summary>
internal sealed partial class AccessWatch(LiveGrants grants, RefusedSignIns refused, TimeProvider time, ILogger<AccessWatch> log) : BackgroundService
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(3);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        refused.Flush(all: true);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Step, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Look();
            }
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }

    private void Look()
    {
        try
        {
            grants.Check();
            refused.Flush(all: false);
        }
        catch (JournalUnavailableException fault)
        {
            LogUnavailable(log, fault.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Accounts can't be read now: {Reason}")]
    private static partial void LogUnavailable(ILogger log, string reason);
}
