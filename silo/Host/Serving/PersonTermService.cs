using SituationRoom.Engine;
using SituationRoom.Engine.Persons;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Serving;

/// <summary>Has personal data erased whose term is over, at the start and each hour; what fails is told once and tried again.</summary>
internal sealed partial class PersonTermService(KeepDefinition keep, IRoom room, IPersonTerms terms, TimeProvider time, ILogger<PersonTermService> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);
    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using (var ready = new PeriodicTimer(Poll, time))
            {
                while (!room.IsReady)
                {
                    await ready.WaitForNextTickAsync(stoppingToken);
                }
            }

            using var timer = new PeriodicTimer(Every, time);
            do
            {
                await EraseAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // What is begun is finished by the next start.
        }
    }

    private async Task EraseAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await terms.EraseDueAsync([.. keep.Personal.Select(term => term.Term())], cancellationToken) is > 0 and var erased)
            {
                LogErased(log, erased);
            }

            _failing = false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (!_failing)
            {
                _failing = true;
                LogFailed(log, fault.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Personal data of {Erased} incidents and rejected messages were erased: their term was over")]
    private static partial void LogErased(ILogger log, long erased);

    [LoggerMessage(LogLevel.Warning, "Personal data whose term is over can't be erased: {Reason}; it is tried again")]
    private static partial void LogFailed(ILogger log, string reason);
}
