using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace SituationRoom.Host.Serving;

/// <summary>Where the doors really are, once the server has started: a port 0 was given a number.</summary>
internal static class BoundAddresses
{
    /// <summary>Addresses of HTTP, in the configured order.</summary>
    public static IReadOnlyList<string> Http(IServiceProvider services, ServeSettings settings) =>
        [.. All(services).Take(settings.Http.Addresses.Count)];

    /// <summary>Address and port of the MQTT listener, or null where it is off.</summary>
    public static (string Host, int Port)? Mqtt(IServiceProvider services, ServeSettings settings)
    {
        if (settings.Mqtt.EndPoint is null)
        {
            return null;
        }

        // Kestrel calls every address http or https, whatever is spoken there; the MQTT listener is opened last.
        var uri = new Uri(All(services).Last());
        return (uri.Host.Trim('[', ']'), uri.Port);
    }

    private static ICollection<string> All(IServiceProvider services) =>
        services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
}
