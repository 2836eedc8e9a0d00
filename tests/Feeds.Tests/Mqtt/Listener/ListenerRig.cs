using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Mqtt.Listener;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Mqtt.Listener;

/// <summary>The listener in a real Kestrel on a free port, before a <see cref="FakeSink"/>. Feeds: traffic, dispatch, and one of a low rate.</summary>
internal sealed class ListenerRig : IAsyncDisposable
{
    public const string Feed = "traffic";
    public const string OtherFeed = "dispatch";
    public const string SlowFeed = "slow";
    public const string MappedTopic = "city/+/events";
    private readonly WebApplication _app;

    private ListenerRig(WebApplication app, FakeSink sink)
    {
        _app = app;
        Sink = sink;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Port = new Uri(address).Port;
    }

    public static string Key { get; } = FeedKey.Make();

    public static string OtherKey { get; } = FeedKey.Make();

    public FakeSink Sink { get; }

    public int Port { get; }

    public static async Task<ListenerRig> StartAsync(
        MqttListenerOptions? options = null, TimeProvider? timeProvider = null,
        System.Security.Cryptography.X509Certificates.X509Certificate2? certificate = null, IReportSink? sink = null)
    {
        var fake = sink as FakeSink ?? new FakeSink();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(timeProvider ?? TimeProvider.System);
        builder.Services.AddSingleton(sink ?? fake);
        builder.Services.AddSingleton<IFeedDirectory>(new FeedDirectory(Feeds()));
        builder.Services.AddMqttListener(options);
        var context = certificate is null ? null : System.Net.Security.SslStreamCertificateContext.Create(certificate, additionalCertificates: null);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenMqtt(new IPEndPoint(IPAddress.Loopback, 0), context is null ? null : () => context));
        var app = builder.Build();
        await app.StartAsync();
        return new ListenerRig(app, fake);
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Sink.Release();
        using var hurry = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(hurry.Token);
        await _app.DisposeAsync();
    }

    private static FeedDefinition[] Feeds() =>
    [
        new()
        {
            Id = Feed,
            Channel = Channel.Traffic,
            Door = FeedDoor.Mqtt,
            Keys = [FeedKey.Hash(Key)],
            Mqtt = new() { Topics = [new() { Filter = MappedTopic, Kind = MessageKind.Readings }] },
        },
        new() { Id = SlowFeed, Channel = Channel.Sensor, Door = FeedDoor.Mqtt, Keys = [FeedKey.Hash(Key)], Limits = new() { ItemsPerSecond = 1, Burst = 2, BodyBytes = 2048 } },
        new() { Id = OtherFeed, Channel = Channel.Dispatch, Door = FeedDoor.Mqtt, Keys = [FeedKey.Hash(OtherKey)] },
    ];
}
