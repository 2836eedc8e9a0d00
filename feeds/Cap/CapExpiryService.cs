using Microsoft.Extensions.Hosting;

namespace SituationRoom.Feeds.Cap;

/// <summary>Asks once a second whether an alert has expired; that costs nothing while none has.</summary>
public sealed class CapExpiryService(CapFeed feed, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await feed.EndExpiredAsync(stoppingToken);
        }
    }
}
