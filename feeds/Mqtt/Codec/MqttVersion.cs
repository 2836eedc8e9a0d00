namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>The protocol's versions that are spoken; the value is the protocol level of CONNECT (MQTT 3.1.1 and 5.0 §3.1.2.2).</summary>
public enum MqttVersion : byte
{
    V311 = 4,
    V500 = 5,
}
