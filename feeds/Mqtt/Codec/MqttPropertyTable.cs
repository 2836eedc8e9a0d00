using static SituationRoom.Feeds.Mqtt.Codec.MqttPropertyId;

namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>MQTT 5.0 table 2-4: which packet may bear which property, as bits by identifier, and how each is written.</summary>
internal static class MqttPropertyTable
{
    public enum Shape : byte
    {
        None,
        Bit,
        U16,
        U32,
        VarInt,
        Text,
        Binary,
        Pair,
    }

    public const ulong Connect =
        1UL << (int)SessionExpiryInterval | 1UL << (int)ReceiveMaximum | 1UL << (int)MaximumPacketSize
        | 1UL << (int)TopicAliasMaximum | 1UL << (int)RequestResponseInformation
        | 1UL << (int)RequestProblemInformation | 1UL << (int)UserProperty
        | 1UL << (int)AuthenticationMethod | 1UL << (int)AuthenticationData;

    public const ulong Will =
        1UL << (int)WillDelayInterval | 1UL << (int)PayloadFormatIndicator | 1UL << (int)MessageExpiryInterval
        | 1UL << (int)ContentType | 1UL << (int)ResponseTopic | 1UL << (int)CorrelationData | 1UL << (int)UserProperty;

    public const ulong Connack =
        1UL << (int)SessionExpiryInterval | 1UL << (int)ReceiveMaximum | 1UL << (int)MaximumQos
        | 1UL << (int)RetainAvailable | 1UL << (int)MaximumPacketSize | 1UL << (int)AssignedClientIdentifier
        | 1UL << (int)TopicAliasMaximum | 1UL << (int)ReasonString | 1UL << (int)UserProperty
        | 1UL << (int)WildcardSubscriptionAvailable | 1UL << (int)SubscriptionIdentifierAvailable
        | 1UL << (int)SharedSubscriptionAvailable | 1UL << (int)ServerKeepAlive | 1UL << (int)ResponseInformation
        | 1UL << (int)ServerReference | 1UL << (int)AuthenticationMethod | 1UL << (int)AuthenticationData;

    public const ulong Publish =
        1UL << (int)PayloadFormatIndicator | 1UL << (int)MessageExpiryInterval | 1UL << (int)TopicAlias
        | 1UL << (int)ResponseTopic | 1UL << (int)CorrelationData | 1UL << (int)UserProperty
        | 1UL << (int)SubscriptionIdentifier | 1UL << (int)ContentType;

    /// <summary>PUBACK, PUBREC, PUBREL, PUBCOMP, SUBACK and UNSUBACK.</summary>
    public const ulong Acknowledgement = 1UL << (int)ReasonString | 1UL << (int)UserProperty;

    public const ulong Subscribe = 1UL << (int)SubscriptionIdentifier | 1UL << (int)UserProperty;

    public const ulong Unsubscribe = 1UL << (int)UserProperty;

    public const ulong Disconnect =
        1UL << (int)SessionExpiryInterval | 1UL << (int)ReasonString | 1UL << (int)UserProperty
        | 1UL << (int)ServerReference;

    public static Shape ShapeOf(int id) => (MqttPropertyId)id switch
    {
        PayloadFormatIndicator or RequestProblemInformation or RequestResponseInformation or MaximumQos
            or RetainAvailable or WildcardSubscriptionAvailable or SubscriptionIdentifierAvailable
            or SharedSubscriptionAvailable => Shape.Bit,
        MessageExpiryInterval or SessionExpiryInterval or WillDelayInterval or MaximumPacketSize => Shape.U32,
        ServerKeepAlive or ReceiveMaximum or TopicAliasMaximum or TopicAlias => Shape.U16,
        SubscriptionIdentifier => Shape.VarInt,
        ContentType or ResponseTopic or AssignedClientIdentifier or AuthenticationMethod or ResponseInformation
            or ServerReference or ReasonString => Shape.Text,
        CorrelationData or AuthenticationData => Shape.Binary,
        UserProperty => Shape.Pair,
        _ => Shape.None,
    };
}
