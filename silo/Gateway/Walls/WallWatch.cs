using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Engine.Alerts;
using SituationRoom.Gateway.Live;

namespace SituationRoom.Gateway.Walls;

/// <summary>Tells the engine every few seconds which walls may watch and when each was last heard, so that a silent one raises an alert.</summary>
/// <param name="signs">When they were heard.</param>
/// <param name="knows">Which walls there are.</param>
/// <param name="memory">What outlives a restart and is common to all nodes.</param>
/// <param name="desk">Who is told.</param>
/// <param name="log">Told what fails.</param>
internal sealed partial class WallWatch(WallSigns signs, KnownWalls knows, IWallMemory memory, IWallDesk desk, ILogger<WallWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>Tells it now.</summary>
    public void Tell()
    {
        var walls = knows.All();
        signs.Keep(walls.Select(wall => wall.Id).ToHashSet(StringComparer.Ordinal));
        desk.SeeWalls([.. walls.Select(wall => signs.Last(wall.Id, memory) is { } sign
            ? new SeenWall(wall.Id, wall.Name, knows.Since(sign.At), sign.ClockOff)
            : new SeenWall(wall.Id, wall.Name, null, null))]);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Accounts that can't be read now are read again five seconds later; until then nothing is said of walls.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        var failed = false;
        do
        {
            try
            {
                await Task.Run(Tell, stoppingToken);
                failed = false;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                if (!failed)
                {
                    LogFailed(log, e.Message);
                }

                failed = true;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "It is not known how the walls are: {Reason}")]
    private static partial void LogFailed(ILogger log, string reason);
}
