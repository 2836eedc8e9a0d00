using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using SituationRoom.Feeds.Mqtt.Listener;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Serving;

/// <summary>Where Kestrel listens, and what it takes at most.</summary>
internal static class Doors
{
    /// <summary>Puts addresses, TLS and limits into Kestrel.</summary>
    /// <exception cref="StartException">The certificate can't be read.</exception>
    public static void Open(KestrelServerOptions kestrel, ServeSettings settings, X509Certificate2? certificate)
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
            kestrel.ListenMqtt(mqtt, settings.Configuration.Room.Server.MqttTls ? certificate : null);
        }
    }

    /// <summary>The configured certificate with its chain and key, or null where there is none.</summary>
    /// <exception cref="StartException">It can't be read.</exception>
    public static X509Certificate2? Certificate(LoadedConfiguration configuration)
    {
        if (configuration.Room.Server.Certificate is not { } certificate)
        {
            return null;
        }

        var file = Path.Combine(configuration.Directory, certificate.File);
        var key = certificate.Key is null ? file : Path.Combine(configuration.Directory, certificate.Key);
        try
        {
            using var read = certificate.Password is { } password
                ? X509Certificate2.CreateFromEncryptedPemFile(file, password.Read(), key)
                : X509Certificate2.CreateFromPemFile(file, key);

            // Some platforms serve TLS only with a key that went through a store's form.
            return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pfx), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException or InvalidOperationException)
        {
            throw new StartException($"server.certificate: {file} can't be used ({e.Message}); give a PEM certificate and its private key", e);
        }
    }

    private static void Secure(ListenOptions listen, HttpAddress address, X509Certificate2? certificate)
    {
        listen.Protocols = HttpProtocols.Http1AndHttp2;
        if (address.IsHttps)
        {
            listen.UseHttps(certificate!);
        }
        else
        {
            // Without TLS there is nothing to agree upon HTTP/2 with.
            listen.Protocols = HttpProtocols.Http1;
        }
    }
}
