using System.Diagnostics.Metrics;

namespace SituationRoom.Feeds.Mqtt.Lanes;

/// <summary>What is measured of the MQTT listener.</summary>
internal static class MqttMeter
{
    private static readonly Meter Meter = new("SituationRoom.Mqtt");

    public static readonly UpDownCounter<int> Connections =
        Meter.CreateUpDownCounter<int>("situationroom.mqtt.connections", "{connection}", "Connections that are open.");

    public static readonly Counter<long> Received =
        Meter.CreateCounter<long>("situationroom.mqtt.messages.received", "{message}", "PUBLISH packets taken from clients.");

    public static readonly Counter<long> Lost =
        Meter.CreateCounter<long>("situationroom.mqtt.messages.lost", "{message}", "QoS 0 messages that the room could not take before it gave up.");

    public static readonly Counter<long> Refused =
        Meter.CreateCounter<long>("situationroom.mqtt.connections.refused", "{connection}", "Connections refused, by reason.");

    public static readonly Counter<long> Faults =
        Meter.CreateCounter<long>("situationroom.mqtt.connections.faulted", "{connection}", "Connections ended for bytes that are not MQTT, by fault.");
}
