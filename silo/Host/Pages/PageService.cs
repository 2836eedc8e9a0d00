using SituationRoom.Gateway.Pages;

namespace SituationRoom.Host.Pages;

/// <summary>Prepares the pages while the doors are open already.</summary>
internal sealed class PageService(WallPages pages) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Run(() => PageBuild.PrepareAsync(pages, Console.Out.WriteLine, stoppingToken), stoppingToken);
}
