using System.Globalization;
using System.Net;

namespace SituationRoom.Host.Configuration;

/// <summary>Where the MQTT listener listens.</summary>
/// <param name="EndPoint">The address and port; null where it is off or the text is wrong.</param>
/// <param name="Wrong">What is wrong, or null.</param>
internal sealed record MqttAddress(IPEndPoint? EndPoint, string? Wrong)
{
    /// <summary>Reads <c>127.0.0.1:1883</c>, <c>localhost:1883</c>, <c>[::1]:1883</c> or <c>off</c>.</summary>
    public static MqttAddress Parse(string text)
    {
        if (text == "off")
        {
            return new(null, null);
        }

        var colon = text.LastIndexOf(':');
        if (colon <= 0 || !ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return new(null, "an address and a port are needed");
        }

        var host = text[..colon].Trim('[', ']');
        var address = host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(host, out var given) ? given : null;
        return address is null
            ? new(null, "the address is localhost or an IP address of this machine, 0.0.0.0 for all")
            : new(new IPEndPoint(address, port), null);
    }
}
