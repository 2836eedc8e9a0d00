using System.Net;
using Microsoft.Extensions.Logging;
using SituationRoom.Feeds.Mqtt.Codec;

namespace SituationRoom.Feeds.Mqtt.Listener;

/// <summary>What the listener logs: never a payload, a topic or a credential.</summary>
internal static partial class MqttListenerLog
{
    [LoggerMessage(1, LogLevel.Information, "MQTT: {Feed} connected from {Remote} ({Version})")]
    public static partial void Arrived(this ILogger logger, string feed, EndPoint? remote, MqttVersion version);

    [LoggerMessage(2, LogLevel.Information, "MQTT: {Feed} left from {Remote}")]
    public static partial void Left(this ILogger logger, string feed, EndPoint? remote);

    [LoggerMessage(3, LogLevel.Warning, "MQTT: {Feed} from {Remote} was hung up on: {Reason} {Text}")]
    public static partial void HungUp(this ILogger logger, string feed, EndPoint? remote, MqttReason reason, string? text);

    [LoggerMessage(4, LogLevel.Warning, "MQTT: a client from {Remote} was refused: {Reason}")]
    public static partial void Refused(this ILogger logger, EndPoint? remote, MqttReason reason);

    [LoggerMessage(5, LogLevel.Error, "MQTT: serving {Remote} failed")]
    public static partial void Failed(this ILogger logger, Exception exception, EndPoint? remote);
}
