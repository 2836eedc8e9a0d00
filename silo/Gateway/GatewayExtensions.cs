using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SituationRoom.Engine;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;
using SituationRoom.Gateway.Disk;
using SituationRoom.Gateway.Live;
using SituationRoom.Gateway.Metrics;
using SituationRoom.Gateway.Open311;
using SituationRoom.Gateway.Pages;
using SituationRoom.Gateway.Peer;
using SituationRoom.Gateway.People;
using SituationRoom.Gateway.Providers;
using SituationRoom.Gateway.Walls;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway;

/// <summary>Puts the gateway into a web application. An <see cref="IRoom"/> must be among the services.</summary>
public static class GatewayExtensions
{
    public static IServiceCollection AddGateway(this IServiceCollection services, GatewayOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Hub);
        services.AddSingleton(options.Open311);
        services.AddSingleton<Open311Api>();
        services.TryAddSingleton(TimeProvider.System);
        AddAccess(services, options);
        services.AddSingleton<SecondPersons>();
        services.AddSingleton<AlertLines>();
        services.AddHostedService<SecondPersonsWatch>();
        services.AddSingleton<RejectionsTrail>();
        services.AddSingleton<AlertCommandParts>();
        services.AddProviders(options.Providers);
        services.AddSingleton(new DepartmentBook(options.Departments, options.OnCall));
        services.AddSingleton(provider => new AlertOwners(provider.GetRequiredService<DepartmentBook>(), options.Posts, provider.GetRequiredService<RoomAccess>()));
        services.AddSingleton(provider => new BoardStream(provider.GetRequiredService<IRoom>(), options.Hub));
        services.AddSingleton<WatcherRegistry>();
        services.TryAddSingleton<IRoomSound, SoundLease>();
        services.AddSingleton<WallRoll>();
        services.AddSingleton<WallSigns>();
        services.AddSingleton<Broadcaster>();
        services.AddSingleton<IBoardObserver>(provider => provider.GetRequiredService<Broadcaster>());
        services.AddHostedService<BroadcasterService>();
        services.AddSingleton<MeterFigures>();
        services.AddSingleton<DiskBoard>();
        services.AddSingleton(provider => new RoomFigures(
            provider.GetRequiredService<IRoom>(),
            provider.GetRequiredService<BoardStream>(),
            provider.GetRequiredService<Broadcaster>(),
            provider.GetRequiredService<WallRoll>(),
            provider.GetRequiredService<DiskBoard>(),
            provider.GetRequiredService<MeterFigures>()));
        services.AddSingleton<SearchTurns>();
        services.AddSignalR(hub =>
        {
            hub.MaximumReceiveMessageSize = 4 * 1024;
            hub.MaximumParallelInvocationsPerClient = 1;
            hub.StreamBufferCapacity = 1;
            hub.HandshakeTimeout = TimeSpan.FromSeconds(10);
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(60);
            hub.KeepAliveInterval = TimeSpan.FromSeconds(15);
        }).AddJsonProtocol(json => json.PayloadSerializerOptions = new(HubJsonContext.Default.Options));
        services.AddSingleton<HubLifetimeManager<BoardHub>, BoardHubLifetime>();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Context));
        services.AddOpenApi("v1", OpenApiDocument.Describe);
        return services;
    }

    private static void AddAccess(IServiceCollection services, GatewayOptions options)
    {
        services.AddSingleton(new RoomAccess(options.Walls, options.People));
        services.AddSingleton(options.SignIn);
        services.AddSingleton(new TrustedProxies(options.Proxies));
        if (options.Accounts is { } accounts)
        {
            services.AddSingleton(accounts);
        }
        else
        {
            services.AddSingleton<IAccountStore>(_ => AccountStore.InMemory());
        }

        services.AddSingleton(new PasswordHashes(options.SignIn.Rounds));
        services.AddSingleton(provider => new AddressLimits(options.SignIn.WrongPerMinute, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<KnownNetworks>();
        services.AddSingleton<RefusedSignIns>();
        services.AddSingleton<PasswordDesk>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<Operators>();
        services.AddSingleton<SignInParts>();
        services.AddSingleton(new KnownPosts(options.Posts));
        services.AddSingleton<AccountBook>();
        services.AddSingleton<Pairings>();
        services.AddSingleton<PairingLimits>();
        services.AddSingleton<WallDoor>();
        services.AddSingleton<LiveGrants>();
        services.AddSingleton<PersonalReads>();
        services.AddSingleton<ReadAccess>();
        services.AddHostedService<AccessWatch>();
        ListCompression.Add(services);
    }

    /// <summary>Middleware and endpoints; whatever else is mapped keeps its own keys.</summary>
    [SuppressMessage("Maintainability", "CA1506", Justification = "This is where the parts of the gateway meet.")]
    public static WebApplication MapGateway(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<GatewayOptions>();

        // It counts from now on, before any door is open.
        _ = app.Services.GetRequiredService<MeterFigures>();
        var access = app.Services.GetRequiredService<ReadAccess>();
        ProblemPages.Use(app, app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("SituationRoom.Gateway.Api"));
        app.Use(SecurityHeaders.InvokeAsync);
        app.UseWhen(ListCompression.IsList, branch => branch.UseResponseCompression());
        app.UseRouting();
        app.Use(access.InvokeAsync);
        PagesApi.UseFiles(app, options.Pages);
        app.MapHub<BoardHub>(BoardHub.Path, connection =>
        {
            connection.Transports = HttpTransportType.WebSockets;
            connection.TransportMaxBufferSize = options.Hub.BufferedBytes;
            connection.ApplicationMaxBufferSize = 8 * 1024;
            connection.AllowStatefulReconnects = false;
            connection.WebSockets.CloseTimeout = TimeSpan.FromSeconds(2);
        }).WithReadAccess();
        RoomApi.Map(app);
        IncidentsApi.Map(app);
        SearchApi.Map(app);
        AlertsApi.Map(app);
        AlertCommandsApi.Map(app);
        ContactsApi.Map(app);
        SecondPersonsApi.Map(app);
        RejectionsApi.Map(app);
        PersonsApi.Map(app);
        HandsApi.Map(app);
        ImportsApi.Map(app);
        SpansApi.Map(app);
        MergesApi.Map(app);
        ShiftsApi.Map(app);
        HandoversApi.Map(app);
        ReadinessApi.Map(app);
        WorksApi.Map(app);
        SessionApi.Map(app);
        OwnAccountApi.Map(app);
        SetupApi.Map(app);
        ProvidersApi.Map(app);
        AccountsApi.Map(app);
        WallsApi.Map(app);
        ConfigurationApi.Map(app);
        BoundariesApi.Map(app, options.Boundaries);
        WallRollApi.Map(app);
        HealthApi.Map(app);
        MetricsApi.Map(app);
        Open311Api.Map(app);
        PeerApi.Map(app, options.Peers);
        app.MapOpenApi("/openapi/{documentName}.json").WithReadAccess();
        PagesApi.Map(app, options.Pages);
        return app;
    }
}
