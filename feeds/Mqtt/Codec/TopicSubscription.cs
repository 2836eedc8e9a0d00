namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>One filter of a SUBSCRIBE.</summary>
/// <param name="Filter">A topic filter.</param>
/// <param name="Qos">The highest QoS that is asked for.</param>
public readonly record struct TopicSubscription(string Filter, MqttQos Qos);
