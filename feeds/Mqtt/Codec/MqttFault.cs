namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>Why bytes are not a packet that the OASIS text allows. Clause numbers are of MQTT 5.0 unless said otherwise.</summary>
public enum MqttFault : byte
{
    None = 0,

    /// <summary>A length says more than the packet holds.</summary>
    Truncated,

    /// <summary>Bytes are left after the last field.</summary>
    TrailingBytes,

    /// <summary>Remaining length or another variable byte integer has more than four bytes, §1.5.5.</summary>
    LengthTooLong,

    /// <summary>A variable byte integer is longer than it need be [MQTT-1.5.5-1].</summary>
    LengthNotMinimal,

    /// <summary>The packet is larger than the receiver allows [MQTT-3.2.2-15], [MQTT-3.1.2-24].</summary>
    PacketTooLarge,

    /// <summary>Packet type 0, or AUTH in 3.1.1, §2.1.2.</summary>
    ReservedType,

    /// <summary>The fixed header's flags differ from the table of §2.1.3 [MQTT-2.1.3-1].</summary>
    ReservedFlags,

    /// <summary>QoS 3 [MQTT-3.3.1-4], or a will of QoS 3 [MQTT-3.1.2-12].</summary>
    QosThree,

    /// <summary>DUP with QoS 0 [MQTT-3.3.1-2].</summary>
    DupWithoutQos,

    /// <summary>A packet identifier of 0 [MQTT-2.2.1-3].</summary>
    PacketIdZero,

    /// <summary>A string is not well-formed UTF-8 [MQTT-1.5.4-1].</summary>
    IllFormedUtf8,

    /// <summary>A string holds U+0000 [MQTT-1.5.4-2].</summary>
    NulInUtf8,

    /// <summary>A topic name without a character, and without an alias [MQTT-4.7.3-1].</summary>
    EmptyTopic,

    /// <summary>A topic name with a wildcard [MQTT-3.3.2-2].</summary>
    WildcardInTopic,

    /// <summary>A topic filter that breaks §4.7.1.</summary>
    TopicFilter,

    /// <summary>SUBSCRIBE or UNSUBSCRIBE without a filter [MQTT-3.8.3-2], [MQTT-3.10.3-2].</summary>
    NoFilters,

    /// <summary>Reserved bits of subscription options, QoS 3 or retain handling 3 [MQTT-3.8.3-5].</summary>
    SubscriptionOptions,

    /// <summary>An identifier that is no property, §2.2.2.2.</summary>
    UnknownProperty,

    /// <summary>A property that this packet may not bear, §2.2.2.2.</summary>
    PropertyNotAllowed,

    /// <summary>A property given twice that may be given once.</summary>
    DuplicateProperty,

    /// <summary>A property's value outside its range.</summary>
    PropertyValue,

    /// <summary>Topic alias 0 [MQTT-3.3.2-8], or above the receiver's maximum [MQTT-3.3.2-9].</summary>
    TopicAlias,

    /// <summary>The protocol's name is not <c>MQTT</c> [MQTT-3.1.2-1].</summary>
    ProtocolName,

    /// <summary>The protocol's level is neither 4 nor 5 [MQTT-3.1.2-2].</summary>
    ProtocolLevel,

    /// <summary>CONNECT's reserved flag is set [MQTT-3.1.2-3].</summary>
    ConnectFlags,

    /// <summary>Will QoS or will retain without a will [MQTT-3.1.2-11], [MQTT-3.1.2-13].</summary>
    WillFlags,

    /// <summary>A password without a user name (3.1.1 [MQTT-3.1.2-22]).</summary>
    PasswordWithoutUserName,

    /// <summary>A reason code that this packet may not bear, §2.4.</summary>
    ReasonCode,

    /// <summary>CONNACK's reserved flags are set [MQTT-3.2.2-1], or session present with a failure [MQTT-3.2.2-6].</summary>
    ConnackFlags,
}
