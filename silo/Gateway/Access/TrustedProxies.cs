using System.Net;

namespace SituationRoom.Gateway.Access;

/// <summary>Proxies that say truly from where a request comes: those of this machine, and those of configured networks.</summary>
internal sealed class TrustedProxies(IReadOnlyList<IPNetwork> networks)
{
    public bool Holds(IPAddress peer)
    {
        var plain = peer.IsIPv4MappedToIPv6 ? peer.MapToIPv4() : peer;
        return IPAddress.IsLoopback(plain) || networks.Any(network => network.Contains(plain));
    }
}
