namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>What a fault is answered with.</summary>
public static class MqttFaults
{
    /// <summary>The reason code that §4.13 asks for: malformed, protocol error, or the specific one where there is one.</summary>
    public static MqttReason ToReason(this MqttFault fault) => fault switch
    {
        MqttFault.None => MqttReason.Success,
        MqttFault.PacketTooLarge => MqttReason.PacketTooLarge,
        MqttFault.ProtocolName or MqttFault.ProtocolLevel => MqttReason.UnsupportedProtocolVersion,
        MqttFault.TopicAlias => MqttReason.TopicAliasInvalid,
        MqttFault.WildcardInTopic => MqttReason.TopicNameInvalid,
        MqttFault.TopicFilter => MqttReason.TopicFilterInvalid,
        MqttFault.EmptyTopic or MqttFault.NoFilters or MqttFault.DuplicateProperty or MqttFault.PropertyValue
            or MqttFault.PropertyNotAllowed => MqttReason.ProtocolError,
        _ => MqttReason.MalformedPacket,
    };
}
