using Microsoft.Extensions.Hosting;

namespace SituationRoom.Feeds.Expiry;

/// <summary>Asks once a second whether anything has ended by itself; that costs nothing while nothing has.</summary>
public sealed class ExpiryService(ExpiryFeed feed, TimeProvider clock) : BackgroundService
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
