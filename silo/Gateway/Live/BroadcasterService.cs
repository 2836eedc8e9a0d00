using Microsoft.Extensions.Hosting;

namespace SituationRoom.Gateway.Live;

/// <summary>Starts and stops the broadcaster with the server.</summary>
internal sealed class BroadcasterService(BoardStream stream, Broadcaster broadcaster) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        stream.Room.Attach(broadcaster);
        broadcaster.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        broadcaster.Dispose();
        return Task.CompletedTask;
    }
}
