using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Serilog;
using SituationRoom.Core.Places;
using SituationRoom.Engine;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Http;
using SituationRoom.Gateway;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;
using SituationRoom.Gateway.Live;
using SituationRoom.Gateway.Pages;
using SituationRoom.Host.Demo;
using SituationRoom.Host.Pages;
using SituationRoom.Reports;

namespace SituationRoom.Host.Serving;

/// <summary>The composition root: journal, engine, gateway, doors and pages, put together and run to the end.</summary>
internal sealed class RoomServer : IAsyncDisposable
{
    /// <summary>Exit code where the server could not start.</summary>
    public const int CouldNotStart = 2;

    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(8);
    private readonly RoomStore _store;
    private readonly WebApplication _app;

    private RoomServer(WebApplication app, RoomStore store, ServeSettings settings)
    {
        (_app, _store, Settings) = (app, store, settings);
    }

    public ServeSettings Settings { get; }

    /// <summary>Where HTTP is served, once started.</summary>
    public IEnumerable<string> Urls => _app.Urls;

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
        var certificate = Doors.Certificate(settings.Configuration);
        var logger = LogSetup.Create(settings.Configuration.Room.Log);
        using var logs = new Serilog.Extensions.Logging.SerilogLoggerFactory(logger);
        var store = await RoomStore.OpenAsync(settings.DataDirectory, logs);
        WebApplication? app = null;
        try
        {
            var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
            builder.Configuration.Sources.Clear();
            builder.Logging.ClearProviders().AddSerilog(logger, dispose: true);
            builder.WebHost.UseKestrelHttpsConfiguration();
            builder.WebHost.ConfigureKestrel(kestrel => Doors.Open(kestrel, settings, certificate));
            builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopWithin);
            Compose(builder.Services, settings, store);
            app = builder.Build();
            app.MapGateway();
            app.MapHttpFeed(app.Services.GetRequiredService<HttpFeed>());
            await app.StartAsync(cancellationToken);
            return new RoomServer(app, store, settings);
        }
        catch (Exception e)
        {
            if (app is not null)
            {
                await app.DisposeAsync();
            }

            await store.DisposeAsync();
            throw e is IOException && e.InnerException is AddressInUseException ? PortTaken(e) : e;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static void Compose(IServiceCollection services, ServeSettings settings, RoomStore store)
    {
        var pages = new WallPages();
        var catalog = settings.Configuration.Catalog;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new RoomEngine(
            EngineSetup.Parts(settings, store, TimeProvider.System), new RoomLimits(), provider.GetRequiredService<ILogger<RoomEngine>>()));
        services.AddSingleton<IRoom>(provider => provider.GetRequiredService<RoomEngine>());
        services.AddSingleton<IReportSink>(provider => provider.GetRequiredService<RoomEngine>());
        services.AddSingleton<IFeedDirectory>(new FeedDirectory(settings.Configuration.Room.Feeds));
        services.AddGateway(new GatewayOptions
        {
            Walls = [.. settings.Configuration.Room.Walls.Select(wall => new WallToken(wall.Id, wall.TokenSha256))],
            Boundaries = catalog.HasBoundaries ? new Boundaries(WallBoundaries.Simplify(catalog)) : null,
            Pages = pages,
            Hub = new HubLimits { Connections = settings.Configuration.Room.Limits.Watchers },
        });
        services.AddSingleton(new HttpFeedOptions { BodyBytes = settings.Configuration.Room.Limits.BodyBytes });
        services.AddSingleton<HttpFeed>();
        services.AddHostedService<EngineService>();
        services.AddHostedService(_ => new PageService(pages));
        if (settings.IsDemo)
        {
            services.AddSingleton(provider => Demonstration(provider, settings));
            services.AddHostedService<DemoTraffic>();
        }
    }

    private static DemoSettings Demonstration(IServiceProvider provider, ServeSettings settings) => new()
    {
        DataDirectory = settings.DataDirectory,
        Http = () => new Uri(provider.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
        Mqtt = () => null,
        Zone = TimeZoneInfo.FindSystemTimeZoneById(settings.Configuration.Room.City.TimeZone),
        Keys = settings.DemoKeys,
    };

    private static StartException PortTaken(Exception e) => new(
        $"{e.Message.TrimEnd('.')}. Stop the program that listens there, or choose another port, such as --urls http://127.0.0.1:5081 or --mqtt 127.0.0.1:1884.", e);
}
