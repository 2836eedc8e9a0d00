using SituationRoom.Engine;

namespace SituationRoom.Host.Serving;

/// <summary>Starts the engine with the server; stops it once the doors are closed.</summary>
internal sealed class EngineService(RoomEngine engine) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        engine.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => engine.StopAsync();
}
