using SituationRoom.Host.Demo;

namespace SituationRoom.Host.Serving;

/// <summary>What the server says of itself once it listens.</summary>
internal static class Banner
{
    public static void Write(TextWriter to, RoomServer server)
    {
        var settings = server.Settings;
        var names = settings.Configuration.Room.City.Name.Names("");
        to.WriteLine($"SituationRoom {ProductBuild.Version}: {names.Ru}{(settings.IsDemo ? " (ДЕМО, the demonstration)" : "")}");
        foreach (var url in server.Urls)
        {
            to.WriteLine($"  wall  {url}/wall    console  {url}/console    API  {url}/openapi/v1.json");
        }

        to.WriteLine($"  MQTT  {(server.Mqtt is var (host, port) ? $"{host}:{port}" : "off")}");
        to.WriteLine($"  data  {settings.DataDirectory}");
        if (settings.Demo is { } secrets)
        {
            to.Write(DemoGreeting.Text(secrets, new Uri(server.Urls[0]), server.Mqtt));
        }

        if (settings.SetupCode is { } code)
        {
            to.WriteLine($"Nobody can sign in yet. To make the first administrator, open {server.Urls[0]}/console and type the code\n  {code}\nwhich holds until the server stops; or run: situationroom user add NAME --role administrator --data {settings.DataDirectory}");
        }

        to.Flush();
    }
}
