using Microsoft.Extensions.Logging.Abstractions;
using SituationRoom.Engine;
using SituationRoom.Host.Serving;
using SituationRoom.Journal;

namespace SituationRoom.Host.Commands.Importing;

/// <summary>A room without doors over a data directory that no server has open: the journal and the engine as they are served.</summary>
internal sealed class DirectRoom : IAsyncDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);
    private readonly RoomStore _store;

    private DirectRoom(RoomStore store, RoomEngine engine)
    {
        _store = store;
        Engine = engine;
    }

    public RoomEngine Engine { get; }

    /// <summary>Opens it and waits until the journal is folded.</summary>
    /// <exception cref="StartException">The directory can't be used; the message has the remedy.</exception>
    public static async Task<DirectRoom> OpenAsync(ServeSettings settings, CancellationToken cancellationToken)
    {
        RoomStore store;
        try
        {
            store = await RoomStore.OpenAsync(settings, NullLoggerFactory.Instance, mayLead: false);
        }
        catch (StartException locked) when (locked.InnerException is JournalInUseException)
        {
            throw new StartException(
                $"A running server has {settings.DataDirectory} open. Import through it: add --url http://127.0.0.1:5080 --key KEY (its address, the feed's key), or stop it first.", locked);
        }

        var engine = new RoomEngine(EngineSetup.Parts(settings, store, TimeProvider.System) with { KeepsAlerts = false }, new RoomLimits(), NullLogger<RoomEngine>.Instance);
        var room = new DirectRoom(store, engine);
        engine.Start();
        try
        {
            while (!engine.IsReady)
            {
                if (engine.Trouble is { } trouble)
                {
                    throw new StartException($"--data {settings.DataDirectory}: {trouble}");
                }

                await Task.Delay(Moment, cancellationToken);
            }
        }
        catch
        {
            await room.DisposeAsync();
            throw;
        }

        return room;
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.StopAsync();
        Engine.Dispose();
        await _store.DisposeAsync();
    }
}
