using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SituationRoom.Journal;

namespace SituationRoom.Gateway.People;

/// <summary>Every few seconds: requests to a second person that nobody answered in time are told to the trail.</summary>
internal sealed partial class SecondPersonsWatch(SecondPersons seconds, TimeProvider time, ILogger<SecondPersonsWatch> log) : BackgroundService
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(3);

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
            // What has ended is told after the next start.
        }
    }

    private void Look()
    {
        try
        {
            seconds.Lapse();
        }
        catch (JournalUnavailableException fault)
        {
            LogUnavailable(log, fault.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Requests to a second person can't be read now: {Reason}")]
    private static partial void LogUnavailable(ILogger log, string reason);
}
