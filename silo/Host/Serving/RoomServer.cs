using Microsoft.AspNetCore.Connections;
using Serilog;
using SituationRoom.Engine;
using SituationRoom.Feeds.Documents.Door;
using SituationRoom.Feeds.Http;
using SituationRoom.Feeds.Webhooks;
using SituationRoom.Feeds.Open311.Door;
using SituationRoom.Feeds.Mqtt.Listener;
using SituationRoom.Gateway;
using SituationRoom.Gateway.Notices;

namespace SituationRoom.Host.Serving;

/// <summary>The whole room: started, and run to the end.</summary>
internal sealed class RoomServer : IAsyncDisposable
{
    /// <summary>Exit code where the server could not start.</summary>
    public const int CouldNotStart = 2;

    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(8);
    private readonly RoomStore _store;
    private readonly RoomEngine _engine;
    private readonly WebApplication _app;

    private RoomServer(WebApplication app, RoomEngine engine, RoomStore store, ServeSettings settings)
    {
        (_app, _engine, _store, Settings) = (app, engine, store, settings);
    }

    public ServeSettings Settings { get; }

    /// <summary>Where HTTP is served, once started.</summary>
    public IReadOnlyList<string> Urls => BoundAddresses.Http(_app.Services, Settings);

    /// <summary>Where MQTT is served, once started; null where it is off.</summary>
    public (string Host, int Port)? Mqtt => BoundAddresses.Mqtt(_app.Services, Settings);

    /// <summary>Runs until SIGTERM, SIGINT or the token; returns the exit code.</summary>
    public static async Task<int> RunAsync(ServeOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await using var server = await StartAsync(ServeSettings.Of(options), cancellationToken);
            Banner.Write(Console.Out, server);
            await server._app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (StartException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return CouldNotStart;
        }
    }

    /// <summary>Starts everything; the journal is folded in the background.</summary>
    /// <exception cref="StartException">It can't start; the message has the remedy.</exception>
    public static async Task<RoomServer> StartAsync(ServeSettings settings, CancellationToken cancellationToken)
    {
        var logger = LogSetup.Create(settings.Configuration.Room.Log, settings.Configuration.Directory);
        using var logs = new Serilog.Extensions.Logging.SerilogLoggerFactory(logger);
        var certificate = Doors.Certificate(settings.Configuration, logs);
        var store = await RoomStore.OpenAsync(settings, logs);
        WebApplication? app = null;
        RoomEngine? engine = null;
        try
        {
            // Begins to fold the journal while the doors are made.
            engine = new RoomEngine(EngineSetup.Parts(settings, store, TimeProvider.System), new RoomLimits(), logs.CreateLogger<RoomEngine>());
            engine.Start();
            settings = settings with { SetupCode = SetupCode.For(settings, store) };
            var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
            builder.Configuration.Sources.Clear();
            builder.Logging.ClearProviders().AddSerilog(logger, dispose: true);
            builder.WebHost.UseKestrelHttpsConfiguration();
            // What a socket has read is parsed where it was read, a change of threads less. What waits there (a new key for personal data waits for the disk) holds up
            // its own connection and one thread of the pool, as it would elsewhere, as long as sockets hand over to the pool.
            builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
            builder.WebHost.ConfigureKestrel(kestrel => Doors.Open(kestrel, settings, certificate));
            builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopWithin);
            builder.Services.AddRoom(settings, store, engine);
            app = builder.Build();
            app.MapGateway();
            MqttListening.CountFromZero();
            app.MapNotices();
            app.MapHttpFeed(app.Services.GetRequiredService<HttpFeed>());
            app.MapDocumentDoor(app.Services.GetRequiredService<DocumentDoor>());
            app.MapWebhooks(app.Services.GetRequiredService<WebhookDoor>());
            app.MapOpen311Door(app.Services.GetRequiredService<Open311Door>());
            await app.StartAsync(cancellationToken);
            return new RoomServer(app, engine, store, settings);
        }
        catch (Exception e)
        {
            // Stopped first: a service that is thrown away while it runs would be taken for one that failed.
            await (app?.StopAsync(CancellationToken.None) ?? Task.CompletedTask);
            await (engine?.StopAsync() ?? Task.CompletedTask);
            await (app?.DisposeAsync() ?? ValueTask.CompletedTask);
            engine?.Dispose();

            await store.DisposeAsync();
            throw e is IOException && e.InnerException is AddressInUseException ? PortTaken(e, settings) : e;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _engine.Dispose();
        await _store.DisposeAsync();
    }

    private static StartException PortTaken(Exception e, ServeSettings settings)
    {
        var isMqtt = settings.Mqtt.EndPoint is { } mqtt && e.Message.Contains($"{mqtt}:", StringComparison.Ordinal);
        return isMqtt
            ? new StartException($"MQTT: {settings.Mqtt.EndPoint} is taken by another program; stop it, or choose another port with --mqtt 127.0.0.1:1884, or none with --mqtt off.", e)
            : new StartException($"{e.Message.TrimEnd('.')}; stop the program that listens there, or choose another port with --urls http://127.0.0.1:5081.", e);
    }
}
