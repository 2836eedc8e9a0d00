using SituationRoom.Feeds;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>What must hold for certificates: that they are there, can be read, and have their key.</summary>
internal static class CertificateRules
{
    public static void Server(ServerDefinition server, bool isHttps, string directory, List<ConfigurationError> errors)
    {
        if (server.Certificate is { } certificate)
        {
            var (read, wrong) = string.IsNullOrWhiteSpace(certificate.File)
                ? (null, new ConfigurationError("server.certificate.file", "", "a certificate lies in a file", "write the path of a PEM file"))
                : ServerCertificate.Read(certificate, directory);
            if (read is null)
            {
                errors.Add(wrong!);
            }
        }
        else if (isHttps || server.MqttTls)
        {
            errors.Add(new("server.certificate", "", "https and MQTT over TLS need a certificate", "write { \"file\": \"cert.pem\", \"key\": \"key.pem\" }"));
        }
    }

    public static void Subscribers(IReadOnlyList<FeedDefinition> feeds, string directory, List<ConfigurationError> errors)
    {
        for (var i = 0; i < feeds.Count; i++)
        {
            if (feeds[i].Subscriber is { Tls: true, CaFile: { } file })
            {
                var key = $"feeds[{i}].subscriber.caFile";
                if (!PemFile.TryRead(key, Path.Combine(directory, file), out var pem, out var wrong))
                {
                    errors.Add(wrong);
                }
                else if (PemFile.Certificates(pem).Count == 0)
                {
                    errors.Add(new(key, file, "the file holds no certificate in PEM form", "give the authority's certificate, which begins with -----BEGIN CERTIFICATE-----"));
                }
            }
        }
    }
}
