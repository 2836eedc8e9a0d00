using SituationRoom.Engine.Trail;
using SituationRoom.Journal;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Host.Serving;

/// <summary>
/// Tells the trail what lies in the account store for it: also what the command line did meanwhile, or while no server ran. Each note is forgotten once the
/// trail has it durably; a server that is killed between the two tells the one note twice.
/// </summary>
internal sealed partial class AccountTrail(IAccountStore store, ITrailDesk trail, TimeProvider time, ILogger<AccountTrail> log) : BackgroundService
{
    private const int Batch = 100;
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Step, time);
        try
        {
            do
            {
                await TellAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // What is not told is told at the next start.
        }
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var note in store.Pending(Batch))
            {
                if ((await trail.AppendAsync(note.Event, cancellationToken)).Refusal is not null)
                {
                    // The room is not ready yet, or takes nothing for now.
                    return;
                }

                store.Told(note.Number);
            }
        }
        catch (Exception fault) when (fault is JournalUnavailableException or InvalidDataException)
        {
            LogUnavailable(log, fault.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The trail can't be told what was done to accounts: {Reason}")]
    private static partial void LogUnavailable(ILogger log, string reason);
}
