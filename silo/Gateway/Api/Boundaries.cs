using System.Security.Cryptography;

namespace SituationRoom.Gateway.Api;

/// <summary>The districts' boundaries as one GeoJSON FeatureCollection in WGS 84, each with its district's <c>code</c> among its properties.</summary>
public sealed class Boundaries
{
    public Boundaries(ReadOnlyMemory<byte> geoJson)
    {
        GeoJson = geoJson;
        ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(geoJson.Span))[..16]}\"";
    }

    public ReadOnlyMemory<byte> GeoJson { get; }

    /// <summary>A quoted hash of the bytes.</summary>
    public string ETag { get; }
}
