using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace SituationRoom.Gateway.Live;

/// <summary>Tells the registry who comes and goes, and gives it the connections themselves, so that one run of bytes can go to all.</summary>
internal sealed class BoardHubLifetime(WatcherRegistry watchers, HubLimits limits, ILogger<DefaultHubLifetimeManager<BoardHub>> log)
    : DefaultHubLifetimeManager<BoardHub>(log)
{
    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        if (watchers.Count >= limits.Connections)
        {
            connection.Abort();
            return Task.CompletedTask;
        }

        watchers.Add(connection);
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        watchers.Remove(connection.ConnectionId);
        return base.OnDisconnectedAsync(connection);
    }
}
