using SituationRoom.Engine;

namespace SituationRoom.Host.Serving;

/// <summary>Stops the engine once the doors are closed; it was started before they were made, so that the journal is folded meanwhile.</summary>
internal sealed class EngineService(RoomEngine engine) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => engine.StopAsync();
}
