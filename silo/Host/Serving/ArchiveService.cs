using SituationRoom.Engine;

namespace SituationRoom.Host.Serving;

/// <summary>Moves months of entries that are older than the term into archives, at the start and each hour; what fails is told once and tried again.</summary>
internal sealed partial class ArchiveService(ArchiveTerm term, IRoom room, TimeProvider time, ILogger<ArchiveService> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);
    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // A start needs the disk for itself.
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
                await ArchiveAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // What is begun is finished by the next start.
        }
    }

    private async Task ArchiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await term.Archiver.NextAsync(time.GetUtcNow() - term.Online, room.Figures.Snapshots.Position, cancellationToken) is { } archived)
            {
                LogArchived(log, archived.First, archived.Last, archived.Until);
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

    [LoggerMessage(LogLevel.Information, "Positions {First} to {Last}, committed until {Until:u}, were moved from the journal into an archive")]
    private static partial void LogArchived(ILogger log, long first, long last, DateTimeOffset until);

    [LoggerMessage(LogLevel.Warning, "Old entries can't be moved into an archive: {Reason}; nothing was taken out of the journal, it is tried again")]
    private static partial void LogFailed(ILogger log, string reason);
}
