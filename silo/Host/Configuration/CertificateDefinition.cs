using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>A certificate with its chain and its private key.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CertificateDefinition
{
    /// <summary>PEM file of the certificate and its chain, below the configuration's directory unless absolute; read again when it changes.</summary>
    public string File { get; init; } = "";

    /// <summary>PEM file of the private key; null: it stands in <see cref="File"/>.</summary>
    public string? Key { get; init; }

    /// <summary>Where the private key's password lies; null: it has none.</summary>
    public SecretReference? Password { get; init; }
}
