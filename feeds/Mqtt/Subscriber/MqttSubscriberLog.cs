using Microsoft.Extensions.Logging;

namespace SituationRoom.Feeds.Mqtt.Subscriber;

/// <summary>What the subscribers log: never a payload, a topic or a credential.</summary>
internal static partial class MqttSubscriberLog
{
    [LoggerMessage(1, LogLevel.Information, "MQTT: {Feed} is subscribed at {Host}:{Port} (session resumed: {Resumed})")]
    public static partial void Subscribed(this ILogger logger, string feed, string host, int port, bool resumed);

    [LoggerMessage(2, LogLevel.Warning, "MQTT: {Feed} lost its broker: {Reason}; next attempt in {Seconds:0.0} s")]
    public static partial void BrokerLost(this ILogger logger, string feed, string reason, double seconds);

    [LoggerMessage(3, LogLevel.Error, "MQTT: {Feed} does not run any more; it begins anew once its configuration changes")]
    public static partial void Broken(this ILogger logger, Exception fault, string feed);
}
