using System.Globalization;
using System.Text;

namespace SituationRoom.Host.Demo;

/// <summary>What the demonstration prints at each start: its keys, and lines to paste into a terminal.</summary>
public static class DemoGreeting
{
    /// <summary>The text, a line each, ending with a line break.</summary>
    /// <param name="secrets">What opens the demonstration.</param>
    /// <param name="http">Where the server is.</param>
    /// <param name="mqtt">Where the MQTT listener is, or null.</param>
    public static string Text(DemoSecrets secrets, Uri http, (string Host, int Port)? mqtt)
    {
        var keys = secrets.Keys;
        var text = new StringBuilder("Keys of the demonstration's feeds:\n");
        foreach (var (feed, key) in keys)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {feed,-17} {key}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"Token of its shift lead, for {new Uri(http, "console")}:\n  {secrets.PersonsToken}\n");
        text.Append(CultureInfo.InvariantCulture, $$"""
            Try it, over HTTP:
              curl -H 'Authorization: Bearer {{keys["dispatch-112"]}}' -H 'Content-Type: application/json' \
                {{new Uri(http, "api/v1/feeds/dispatch-112/reports")}} \
                -d '{"id":"try-1","category":"roads/accident","severity":"Severe","title":"ДТП на перекрёстке","lat":45.035,"lon":38.976}'

            """);
        if (mqtt is { } address)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                and over MQTT:
                  mosquitto_pub -h {{address.Host}} -p {{address.Port}} -q 1 -u traffic-center -P {{keys["traffic-center"]}} \
                    -t feeds/traffic-center/reports -m '{"id":"try-2","category":"roads/closure","title":"Затор","district":"tsentralny"}'

                """);
        }

        return text.Replace("\r\n", "\n").ToString();
    }
}
