using Microsoft.AspNetCore.SignalR;
using SituationRoom.Gateway.Wire;

namespace SituationRoom.Gateway.Live;

/// <summary>
/// The live board at /hubs/board. Besides the answer to <see cref="Watch"/> a client gets the calls <c>delta</c> (a
/// BoardDelta, consecutive versions), <c>heartbeat</c> (each second) and, where it was too slow, <c>snapshot</c> (a
/// BoardSnapshot that replaces all it holds). Nothing personal is on this hub.
/// </summary>
internal sealed class BoardHub(BoardStream stream, WatcherRegistry watchers, Broadcaster broadcaster) : Hub
{
    /// <summary>The path of the hub.</summary>
    public const string Path = "/hubs/board";

    /// <summary>Begins to watch, or goes on watching after a gap or a lost connection.</summary>
    /// <param name="since">The board that the client holds, or null.</param>
    /// <exception cref="HubException">The room is still folding its journal; to be tried again.</exception>
    public async Task<PreparedReply> Watch(WatchPosition? since)
    {
        if (!stream.Room.IsReady)
        {
            throw new HubException("The room is still reading its journal; try again in a second.");
        }

        var watcher = watchers.Find(Context.ConnectionId) ?? throw new HubException("The connection has gone.");
        await watcher.PauseAsync();
        var (json, version) = await WatchAnswer.MakeAsync(stream, since, Context.ConnectionAborted);
        return new PreparedReply(watcher, version, json, broadcaster.Resume);
    }
}
