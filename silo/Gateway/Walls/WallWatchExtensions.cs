using Microsoft.Extensions.DependencyInjection;

namespace SituationRoom.Gateway.Walls;

/// <summary>Has walls watched that were let in.</summary>
public static class WallWatchExtensions
{
    /// <summary>An IWallDesk and an IWallMemory must be among the services.</summary>
    public static IServiceCollection AddWallWatch(this IServiceCollection services) =>
        services.AddSingleton<KnownWalls>().AddHostedService<WallWatch>();
}
