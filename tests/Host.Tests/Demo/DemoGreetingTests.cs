using SituationRoom.Host.Demo;

namespace SituationRoom.Host.Tests.Demo;

public sealed class DemoGreetingTests
{
    private static readonly Dictionary<string, string> Keys = DemoFeeds.All.ToDictionary(feed => feed.Id, feed => "key-of-" + feed.Id);

    [Fact]
    public void Lists_every_key_and_lines_that_can_be_pasted()
    {
        var text = DemoGreeting.Text(new DemoSecrets(Keys, "the-lead's-token"), new Uri("http://127.0.0.1:5080"), ("127.0.0.1", 1883));
        foreach (var (feed, key) in Keys)
        {
            text.ShouldContain($"{feed,-17} {key}\n");
        }

        text.ShouldContain("http://127.0.0.1:5080/console:\n  the-lead's-token\n");
        text.ShouldContain("curl -H 'Authorization: Bearer key-of-dispatch-112'");
        text.ShouldContain(" http://127.0.0.1:5080/api/v1/feeds/dispatch-112/reports ");
        text.ShouldContain("mosquitto_pub -h 127.0.0.1 -p 1883 -q 1 -u traffic-center -P key-of-traffic-center");
    }

    [Fact]
    public void Is_silent_about_mqtt_where_that_is_off()
    {
        DemoGreeting.Text(new DemoSecrets(Keys, ""), new Uri("http://127.0.0.1:5080"), null).ShouldNotContain("mosquitto");
    }
}
