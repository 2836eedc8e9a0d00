namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>What CONNECT asks to be published if the client goes without a DISCONNECT, MQTT 5.0 §3.1.2.5.</summary>
public sealed record WillMessage(string Topic, ReadOnlyMemory<byte> Payload, MqttQos Qos, bool Retain);
