using static SituationRoom.Feeds.Mqtt.Codec.MqttReason;

namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>Which reason codes a packet may bear (MQTT 5.0 §2.4), and how 3.1.1 says the same.</summary>
public static class MqttReasons
{
    /// <summary>Whether the code says that something failed.</summary>
    public static bool IsFailure(this MqttReason reason) => (byte)reason >= 0x80;

    /// <summary>The return code of a 3.1.1 CONNACK, MQTT 3.1.1 table 3.1.</summary>
    public static byte ToReturnCode(this MqttReason reason) => reason switch
    {
        Success => 0,
        UnsupportedProtocolVersion => 1,
        ClientIdentifierNotValid => 2,
        BadUserNameOrPassword => 4,
        NotAuthorized or Banned or BadAuthenticationMethod => 5,
        _ => 3,
    };

    /// <summary>The reason that a 3.1.1 CONNACK's return code stands for; null where the code is reserved.</summary>
    public static MqttReason? FromReturnCode(byte code) => code switch
    {
        0 => Success,
        1 => UnsupportedProtocolVersion,
        2 => ClientIdentifierNotValid,
        3 => ServerUnavailable,
        4 => BadUserNameOrPassword,
        5 => NotAuthorized,
        _ => null,
    };

    /// <summary>Whether a packet of this type may bear this code.</summary>
    internal static bool Allowed(MqttPacketType type, byte code) => type switch
    {
        MqttPacketType.Puback or MqttPacketType.Pubrec =>
            (MqttReason)code is Success or NoMatchingSubscribers or UnspecifiedError or ImplementationSpecificError
                or NotAuthorized or TopicNameInvalid or PacketIdentifierInUse or QuotaExceeded or PayloadFormatInvalid,
        MqttPacketType.Pubrel or MqttPacketType.Pubcomp =>
            (MqttReason)code is Success or PacketIdentifierNotFound,
        MqttPacketType.Suback =>
            (MqttReason)code is Success or GrantedQos1 or GrantedQos2 or UnspecifiedError or ImplementationSpecificError
                or NotAuthorized or TopicFilterInvalid or PacketIdentifierInUse or QuotaExceeded
                or SharedSubscriptionsNotSupported or SubscriptionIdentifiersNotSupported
                or WildcardSubscriptionsNotSupported,
        MqttPacketType.Unsuback =>
            (MqttReason)code is Success or NoSubscriptionExisted or UnspecifiedError or ImplementationSpecificError
                or NotAuthorized or TopicFilterInvalid or PacketIdentifierInUse,
        MqttPacketType.Connack =>
            code is 0x00 or (>= 0x80 and <= 0x8A) or 0x8C or 0x90 or 0x95 or 0x97
                or (>= 0x99 and <= 0x9D) or 0x9F,
        MqttPacketType.Disconnect =>
            code is 0x00 or 0x04 or (>= 0x80 and <= 0x83) or 0x87 or 0x89 or 0x8B or (>= 0x8D and <= 0x90)
                or (>= 0x93 and <= 0xA2),
        _ => false,
    };
}
