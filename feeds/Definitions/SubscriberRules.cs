namespace SituationRoom.Feeds.Definitions;

/// <summary>What must hold for a feed that connects out to a broker.</summary>
internal static class SubscriberRules
{
    public static void Validate(FeedDefinition feed, string at, List<ConfigurationError> errors)
    {
        at += ".subscriber";
        if (feed.Subscriber is not { } subscriber)
        {
            if (feed.Door == FeedDoor.MqttSubscriber)
            {
                errors.Add(new(at, "", "a feed behind the door mqtt-subscriber needs its broker", "add \"subscriber\": { \"host\": …, \"topics\": [ … ] }"));
            }

            return;
        }

        if (feed.Door != FeedDoor.MqttSubscriber)
        {
            errors.Add(new(at, subscriber.Host, "only a feed behind the door mqtt-subscriber connects out", "write \"door\": \"mqtt-subscriber\" or leave out \"subscriber\""));
        }

        if (Uri.CheckHostName(subscriber.Host) == UriHostNameType.Unknown)
        {
            errors.Add(new($"{at}.host", subscriber.Host, "a host is a name or an address, without a scheme or a port", "write a host such as \"broker.example.org\""));
        }

        if (subscriber.Port is < 1 or > 65_535)
        {
            errors.Add(new($"{at}.port", $"{subscriber.Port}", "a port lies between 1 and 65535", "write the broker's port, or leave it out for 1883 (8883 with TLS)"));
        }

        if (subscriber.ClientId is { Length: 0 })
        {
            errors.Add(new($"{at}.clientId", "", "a client id that is empty cannot resume a session", "write a name of its own, or leave it out"));
        }

        if (subscriber is { Tls: false, CaFile: not null })
        {
            errors.Add(new($"{at}.caFile", subscriber.CaFile, "an authority's certificate is used with TLS only", "write \"tls\": true or leave out \"caFile\""));
        }

        if (subscriber.Topics.Count == 0)
        {
            errors.Add(new($"{at}.topics", "", "a subscriber needs a topic", "add { \"filter\": \"…\", \"kind\": \"reports\" }"));
        }

        TopicRules.Validate(subscriber.Topics, $"{at}.topics", errors);
        ValidatePassword(subscriber, $"{at}.password", errors);
    }

    private static void ValidatePassword(MqttSubscriberDefinition subscriber, string at, List<ConfigurationError> errors)
    {
        if (subscriber.Password is not { } password)
        {
            return;
        }

        if (string.IsNullOrEmpty(password.Env) == string.IsNullOrEmpty(password.File))
        {
            errors.Add(new(at, "", "a secret lies in exactly one place", "write either \"env\" with a variable's name or \"file\" with a path"));
        }

        if (string.IsNullOrEmpty(subscriber.User))
        {
            errors.Add(new(at, "", "a password without a user is refused by many brokers", "add \"user\""));
        }
    }
}
