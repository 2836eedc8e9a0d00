using System.Net;
using System.Net.Security;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SituationRoom.Feeds.Mqtt.Door;

namespace SituationRoom.Feeds.Mqtt.Listener;

/// <summary>Puts the MQTT listener into an ASP.NET Core host.</summary>
public static class MqttListening
{
    /// <summary>
    /// Registers the listener. The host registers IFeedDirectory and IReportSink beside it, or an <see cref="IMqttDoor"/>
    /// of its own.
    /// </summary>
    public static IServiceCollection AddMqttListener(this IServiceCollection services, MqttListenerOptions? options = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(options ?? new MqttListenerOptions());
        services.TryAddSingleton<IMqttDoor, MqttFeedDoor>();
        services.TryAddSingleton<MqttConnectionHandler>();
        return services;
    }

    /// <summary>Listens for MQTT at an address.</summary>
    /// <param name="kestrel">The server.</param>
    /// <param name="endPoint">Address and port; port 1883 by custom, 8883 with TLS.</param>
    /// <param name="certificate">Speaks TLS with the certificate that this gives for each connection, with its private key and chain; null: in the clear.</param>
    public static void ListenMqtt(this KestrelServerOptions kestrel, IPEndPoint endPoint, Func<SslStreamCertificateContext>? certificate = null)
    {
        ArgumentNullException.ThrowIfNull(kestrel);
        kestrel.Listen(endPoint, listen =>
        {
            if (certificate is not null)
            {
                // Not UseHttps(certificate): that would offer h2 and http/1.1 by ALPN, which an MQTT client may refuse.
                listen.UseHttps(new TlsHandshakeCallbackOptions
                {
                    OnConnection = _ => ValueTask.FromResult(new SslServerAuthenticationOptions
                    {
                        ServerCertificateContext = certificate(),
                        ApplicationProtocols = [new SslApplicationProtocol("mqtt")],
                    }),
                });
            }

            listen.UseConnectionHandler<MqttConnectionHandler>();
        });
    }

    /// <summary>Tells whoever listens to the meters that nothing was counted yet; called once they listen.</summary>
    public static void CountFromZero() => MqttRoom.CountFromZero();
}
