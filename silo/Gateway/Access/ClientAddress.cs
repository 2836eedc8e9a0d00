using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SituationRoom.Gateway.Access;

/// <summary>From where a request comes.</summary>
internal static class ClientAddress
{
    /// <summary>The address of the peer; behind a proxy that is trusted, the one that the proxy saw.</summary>
    public static IPAddress? Of(HttpContext context)
    {
        var peer = context.Connection.RemoteIpAddress;
        if (peer is not null && context.RequestServices.GetRequiredService<TrustedProxies>().Holds(peer))
        {
            // The last is the proxy's own word; those before it are the client's.
            var seen = context.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
            return IPAddress.TryParse(seen, out var client) ? client : peer;
        }

        return peer;
    }

    /// <summary>Whom to count as one: an IPv6 network of /64 is one household.</summary>
    public static IPAddress Network(IPAddress? address)
    {
        if (address is null || address.IsIPv4MappedToIPv6 || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address?.MapToIPv4() ?? IPAddress.None;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
