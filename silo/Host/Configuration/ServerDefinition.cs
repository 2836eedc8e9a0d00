using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>Where the server listens and keeps its data; each is overridden by the option of the same name.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ServerDefinition
{
    /// <summary>Where HTTP is served when nothing else is said.</summary>
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>Where MQTT is served when nothing else is said.</summary>
    public const string DefaultMqtt = "127.0.0.1:1883";

    /// <summary>Addresses of HTTP, separated by semicolons; https needs <see cref="Certificate"/>.</summary>
    public string Urls { get; init; } = DefaultUrls;

    /// <summary>Address and port of the MQTT listener, or <c>off</c>.</summary>
    public string Mqtt { get; init; } = DefaultMqtt;

    /// <summary>Whether the MQTT listener speaks TLS; needs <see cref="Certificate"/>.</summary>
    public bool MqttTls { get; init; }

    /// <summary>Networks of proxies on other machines whose last <c>X-Forwarded-For</c> is believed, such as <c>10.0.0.0/8</c>; this machine's always are.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>The certificate for https and for MQTT over TLS.</summary>
    public CertificateDefinition? Certificate { get; init; }

    /// <summary>Directory of the journal and its keys; made where it is missing.</summary>
    public string Data { get; init; } = "data";
}
