using System.Globalization;
using System.Net;

namespace SituationRoom.Host.Configuration;

/// <summary>Where HTTP is served.</summary>
/// <param name="Addresses">The addresses; empty where the text is wrong.</param>
/// <param name="Wrong">What is wrong, or null.</param>
internal sealed record HttpAddresses(IReadOnlyList<HttpAddress> Addresses, string? Wrong)
{
    /// <summary>Reads addresses separated by semicolons.</summary>
    public static HttpAddresses Parse(string urls)
    {
        var addresses = new List<HttpAddress>();
        foreach (var url in urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(url.Replace("//+:", "//0.0.0.0:", StringComparison.Ordinal).Replace("//*:", "//0.0.0.0:", StringComparison.Ordinal), UriKind.Absolute, out var uri)
                || uri.Scheme is not ("http" or "https"))
            {
                return new([], "an address begins with http:// or https://");
            }

            if (uri.AbsolutePath != "/" || uri.Query.Length > 0)
            {
                return new([], "an address has no path");
            }

            if (uri.IsDefaultPort && !url.EndsWith(uri.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            {
                return new([], "an address names its port");
            }

            if (!uri.IsLoopback && !IPAddress.TryParse(uri.Host.Trim('[', ']'), out _))
            {
                return new([], "an address is localhost or an IP address of this machine, 0.0.0.0 for all");
            }

            addresses.Add(new HttpAddress(url, uri.Scheme == "https", uri.Host.Trim('[', ']'), uri.Port));
        }

        return addresses.Count == 0 ? new([], "at least one address is needed") : new(addresses, null);
    }
}

/// <summary>One address of HTTP.</summary>
/// <param name="Url">As written.</param>
/// <param name="IsHttps">Whether it is served over TLS.</param>
/// <param name="Host"><c>localhost</c> or an IP address.</param>
/// <param name="Port">0 takes a free one.</param>
internal sealed record HttpAddress(string Url, bool IsHttps, string Host, int Port)
{
    /// <summary>The IP address; null for localhost, which is both of the loopback's.</summary>
    public IPAddress? Ip => IPAddress.TryParse(Host, out var address) ? address : null;
}
