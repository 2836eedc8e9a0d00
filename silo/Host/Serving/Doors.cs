using System.Net.Security;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using SituationRoom.Feeds.Mqtt.Listener;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Serving;

/// <summary>Where Kestrel listens, and what it takes at most.</summary>
internal static class Doors
{
    /// <summary>Puts addresses, TLS and limits into Kestrel.</summary>
    /// <param name="kestrel">The server.</param>
    /// <param name="settings">Where it listens.</param>
    /// <param name="certificate">For https and MQTT over TLS; null where neither is configured.</param>
    public static void Open(KestrelServerOptions kestrel, ServeSettings settings, LiveCertificate? certificate)
    {
        var limits = settings.Configuration.Room.Limits;
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = limits.BodyBytes;
        kestrel.Limits.MaxConcurrentConnections = limits.Connections + limits.MqttConnections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = limits.Watchers;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        foreach (var address in settings.Http.Addresses)
        {
            if (address.Ip is { } ip)
            {
                kestrel.Listen(ip, address.Port, listen => Secure(listen, address, certificate));
            }
            else
            {
                kestrel.ListenLocalhost(address.Port, listen => Secure(listen, address, certificate));
            }
        }

        if (settings.Mqtt.EndPoint is { } mqtt)
        {
            kestrel.ListenMqtt(mqtt, settings.Configuration.Room.Server.MqttTls ? certificate!.Now : null);
        }
    }

    /// <summary>The configured certificate, or null where there is none.</summary>
    /// <exception cref="StartException">It can't be used.</exception>
    public static LiveCertificate? Certificate(LoadedConfiguration configuration, ILoggerFactory logs) =>
        configuration.Room.Server.Certificate is { } certificate
            ? new LiveCertificate(certificate, configuration.Directory, TimeProvider.System, logs.CreateLogger<LiveCertificate>())
            : null;

    private static void Secure(ListenOptions listen, HttpAddress address, LiveCertificate? certificate)
    {
        if (address.IsHttps)
        {
            listen.Protocols = HttpProtocols.Http1AndHttp2;
            listen.UseHttps(new TlsHandshakeCallbackOptions
            {
                OnConnection = _ => ValueTask.FromResult(new SslServerAuthenticationOptions
                {
                    ServerCertificateContext = certificate!.Now(),
                    ApplicationProtocols = [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11],
                }),
            });
        }
        else
        {
            // Without TLS there is nothing to agree upon HTTP/2 with.
            listen.Protocols = HttpProtocols.Http1;
        }
    }
}
