using System.Net;
using SituationRoom.Core.Places;
using SituationRoom.Engine;
using SituationRoom.Engine.Alerts;
using SituationRoom.Engine.Notices;
using SituationRoom.Engine.Imports;
using SituationRoom.Engine.Mending;
using SituationRoom.Engine.Persons;
using SituationRoom.Engine.Problems;
using SituationRoom.Engine.Readiness;
using SituationRoom.Engine.Rejections;
using SituationRoom.Engine.Shifts;
using SituationRoom.Engine.Steering;
using SituationRoom.Engine.Trail;
using SituationRoom.Engine.Works;
using SituationRoom.Feeds.Cap;
using SituationRoom.Feeds.Datex2;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Documents.Door;
using SituationRoom.Feeds.Documents.Intake;
using SituationRoom.Feeds.Expiry;
using SituationRoom.Feeds.Files.Dropping;
using SituationRoom.Feeds.Http;
using SituationRoom.Feeds.Mqtt.Listener;
using SituationRoom.Feeds.Mqtt.Subscriber;
using SituationRoom.Feeds.Webhooks;
using SituationRoom.Feeds.Open311.Door;
using SituationRoom.Feeds.Polling;
using SituationRoom.Gateway;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;
using SituationRoom.Gateway.Live;
using SituationRoom.Gateway.Notices;
using SituationRoom.Gateway.Pages;
using SituationRoom.Gateway.Walls;
using SituationRoom.Host.Configuration;
using SituationRoom.Host.Demo;
using SituationRoom.Host.Pages;
using SituationRoom.Host.Telemetry;
using SituationRoom.Journal;
using SituationRoom.Reports;

namespace SituationRoom.Host.Serving;

/// <summary>The composition root: the one place that knows engine, gateway, feeds, pages and demonstration.</summary>
internal static class Composition
{
    /// <summary>Puts the room together. Services start in the order in which they stand here, and the doors after them.</summary>
    public static void AddRoom(this IServiceCollection services, ServeSettings settings, RoomStore store, RoomEngine engine)
    {
        var room = settings.Configuration.Room;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(engine);
        services.AddSingleton<IRoom>(provider => provider.GetRequiredService<RoomEngine>());
        services.AddSingleton(provider => Expiry(provider, settings));
        services.AddSingleton<IReportSink>(provider => provider.GetRequiredService<ExpiryFeed>());
        services.AddSingleton<IFeedMemory>(provider => provider.GetRequiredService<RoomEngine>());
        services.AddSingleton(new RejectionMessages(store.Journal, store.Vault));
        services.AddSingleton<IRejectionParser, RejectionParser>();
        services.AddSingleton<IRejectionDesk, RejectionDesk>();
        services.AddSingleton<IProblemDesk>(provider => provider.GetRequiredService<RoomEngine>());
        services.AddSingleton<IPersonDesk>(provider => provider.GetRequiredService<RoomEngine>());
        services.AddSingleton<ISteeringDesk>(provider => provider.GetRequiredService<RoomEngine>());
        services.AddSingleton<ITrailDesk>(provider => provider.GetRequiredService<RoomEngine>());
        services.AddSingleton<IAlertDesk>(provider => provider.GetRequiredService<RoomEngine>());
        services.AddSingleton<IWallDesk>(provider => provider.GetRequiredService<RoomEngine>());
        services.AddSingleton<IWallMemory>(new KeptWallSigns(store.FeedStates));
        if (store.Leases is { } leases)
        {
            services.AddSingleton<IRoomSound>(new CommonSound(leases));
        }

        services.AddSingleton<INoticeDesk>(provider => provider.GetRequiredService<RoomEngine>());
        services.AddSingleton<IImportDesk>(provider => provider.GetRequiredService<RoomEngine>());
        services.AddSingleton<IHandDesk>(provider => provider.GetRequiredService<RoomEngine>());
        services.AddSingleton<IShiftDesk>(provider => provider.GetRequiredService<RoomEngine>());
        services.AddSingleton<IWorkDesk>(provider => provider.GetRequiredService<RoomEngine>());
        services.AddSingleton<IReadinessDesk>(provider => provider.GetRequiredService<RoomEngine>());
        services.AddSingleton(store.Journal);
        AddGateway(services, settings, store);
        services.AddHostedService<EngineService>();
        services.AddNotices(NoticeSetup.Options(settings.Configuration), room.City.Name.Names(""), TimeZoneInfo.FindSystemTimeZoneById(room.City.TimeZone));
        services.AddHostedService<AccountTrail>();
        services.AddKeeping(settings, store);
        services.AddTelemetry(room.Telemetry, settings.Configuration.Directory, ProductBuild.Version);
        services.AddHostedService<ExpiryService>();
        services.AddWallWatch();
        var feeds = new LiveFeedDirectory(room.Feeds);
        services.AddSingleton<IFeedDirectory>(feeds);
        services.AddSingleton(provider => new ConfigurationReload(
            settings,
            new ReloadTargets(provider.GetRequiredService<RoomEngine>(), feeds, provider.GetRequiredService<RoomAccess>(), provider.GetRequiredService<NoticeOutlet>(), provider.GetRequiredService<DepartmentBook>()),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ConfigurationReload>>()));
        services.AddSingleton<IRoomConfiguration>(provider => provider.GetRequiredService<ConfigurationReload>());
        services.AddHostedService<ConfigurationWatch>();
        services.AddHostedService(provider => new WarmUp(provider, settings, provider.GetRequiredService<IHostApplicationLifetime>()));
        services.AddSingleton(new HttpFeedOptions { BodyBytes = room.Limits.BodyBytes });
        services.AddSingleton<HttpFeed>();
        services.AddSingleton<DocumentIntake>();
        services.AddSingleton<DocumentDoor>();
        services.AddSingleton<WebhookIntake>();
        services.AddSingleton<WebhookDoor>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Open311Door>(provider, Open311Setup.Leaves(settings.Configuration.Catalog)));
        services.AddSingleton(store.FeedStates);
        services.AddSingleton<PollParts>();
        services.AddHostedService<PollService>();
        services.AddPeers(store.Vault);
        services.AddMqttListener(new MqttListenerOptions { Connections = room.Limits.MqttConnections });
        services.AddMqttSubscribers();
        services.AddSingleton(new DropFolderOptions(settings.Configuration.Directory));
        services.AddHostedService<DropFolderService>();
        if (settings.IsDemo)
        {
            services.AddSingleton(provider => Demonstration(provider, settings));
            services.AddHostedService<DemoTraffic>();
        }

        if (store.Journal is ISharedJournal shared)
        {
            services.RunWhileLeading(shared);
        }
    }

    private static void AddGateway(IServiceCollection services, ServeSettings settings, RoomStore store)
    {
        var pages = new WallPages();
        var (room, catalog) = (settings.Configuration.Room, settings.Configuration.Catalog);
        services.AddGateway(new GatewayOptions
        {
            Walls = AccessLists.Walls(room),
            People = AccessLists.People(room),
            Accounts = store.Accounts,
            SignIn = AccessLists.SignIn(settings),
            Providers = ProviderSetup.Settings(settings.Configuration),
            Departments = catalog.Departments.ToDictionary(department => department.Code, department => department.Names),
            Posts = room.Posts.ToDictionary(post => post.Id, post => post.Name.Names(post.Id)),
            Proxies = [.. room.Server.Proxies.Select(IPNetwork.Parse)],
            OnCall = ConfiguredContacts.OnCall(room, catalog),
            Boundaries = catalog.HasBoundaries ? new Boundaries(WallBoundaries.Simplify(catalog)) : null,
            Pages = pages,
            Hub = new HubLimits { Connections = room.Limits.Watchers },
            Open311 = Open311Setup.Options(settings.Configuration),
            Peers = PeerSetup.Options(room, store.Vault),
        });
        services.AddHostedService(_ => new PageService(pages));
    }

    private static ExpiryFeed Expiry(IServiceProvider provider, ServeSettings settings)
    {
        var feeds = provider.GetRequiredService<IFeedDirectory>();
        var (alerts, situations) = (new CapSteps(), new ValiditySteps());
        return new ExpiryFeed(
            provider.GetRequiredService<RoomEngine>(),
            id => (feeds.Find(id) is { } feed ? DocumentParsers.FormatOf(feed) : null) switch
            {
                DocumentFormat.Cap => alerts,
                DocumentFormat.Datex2 => situations,
                DocumentFormat.Json or DocumentFormat.Open311 or null => null,
                _ => null,
            },
            ExpiryLedger(settings.DataDirectory),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ExpiryFeed>>());
    }

    // Where it lay while alerts alone ended by themselves it is taken over.
    private static string ExpiryLedger(string data)
    {
        var (path, before) = (Path.Combine(data, "expiry", "incidents.ndjson"), Path.Combine(data, "cap", "alerts.ndjson"));
        if (File.Exists(before) && !File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(before, path);
        }

        return path;
    }

    private static DemoSettings Demonstration(IServiceProvider provider, ServeSettings settings) => new()
    {
        DataDirectory = settings.DataDirectory,
        Http = () => new Uri(BoundAddresses.Http(provider, settings)[0]),
        Mqtt = () => BoundAddresses.Mqtt(provider, settings),
        Zone = TimeZoneInfo.FindSystemTimeZoneById(settings.Configuration.Room.City.TimeZone),
        Keys = settings.Demo!.Keys,
    };
}
