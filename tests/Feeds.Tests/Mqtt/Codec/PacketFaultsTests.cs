using SituationRoom.Feeds.Mqtt.Codec;
using static SituationRoom.Feeds.Mqtt.Codec.MqttFault;

namespace SituationRoom.Feeds.Tests.Mqtt.Codec;

/// <summary>What the OASIS texts forbid, each with the fault it is known by.</summary>
public sealed class PacketFaultsTests
{
    [Theory]
    [InlineData("00 00", ReservedType, "type 0")]
    [InlineData("11 00", ReservedFlags, "CONNECT with a flag")]
    [InlineData("41 02 00 01", ReservedFlags, "PUBACK with a flag")]
    [InlineData("60 02 00 01", ReservedFlags, "PUBREL without its flag")]
    [InlineData("80 05 00 01 00 01 61", ReservedFlags, "SUBSCRIBE without its flag")]
    [InlineData("C1 00", ReservedFlags, "PINGREQ with a flag")]
    [InlineData("10 FF FF FF FF 7F", LengthTooLong, "a length of five bytes")]
    [InlineData("10 FF FF FF 7F", PacketTooLarge, "256 MiB")]
    [InlineData("C0 01 00", TrailingBytes, "PINGREQ with a body")]
    [InlineData("30 03 00 02 61", Truncated, "a topic that ends behind the packet")]
    [InlineData("36 05 00 01 61 00 01", QosThree, "QoS 3")]
    [InlineData("38 03 00 01 61", DupWithoutQos, "DUP with QoS 0")]
    [InlineData("32 05 00 01 61 00 00", PacketIdZero, "PUBLISH with identifier 0")]
    [InlineData("32 04 00 01 61 00", Truncated, "half an identifier")]
    [InlineData("30 02 00 00", EmptyTopic, "no topic")]
    [InlineData("30 03 00 01 23", WildcardInTopic, "topic #")]
    [InlineData("30 05 00 03 61 2F 2B", WildcardInTopic, "topic a/+")]
    [InlineData("30 03 00 01 00", NulInUtf8, "U+0000")]
    [InlineData("30 03 00 01 FF", IllFormedUtf8, "a byte that UTF-8 never has")]
    [InlineData("30 05 00 03 ED A0 80", IllFormedUtf8, "a surrogate")]
    [InlineData("30 04 00 02 C0 AF", IllFormedUtf8, "an overlong slash")]
    [InlineData("40 02 00 00", PacketIdZero, "PUBACK with identifier 0")]
    [InlineData("40 03 00 01 00", TrailingBytes, "a reason in 3.1.1")]
    [InlineData("82 02 00 01", NoFilters, "SUBSCRIBE to nothing")]
    [InlineData("82 06 00 01 00 01 61 03", SubscriptionOptions, "SUBSCRIBE with QoS 3")]
    [InlineData("82 06 00 01 00 01 61 04", SubscriptionOptions, "reserved bits of 3.1.1")]
    [InlineData("82 08 00 01 00 03 61 2F 23 00", None, "a/#")]
    [InlineData("82 09 00 01 00 04 61 23 2F 62 00", TopicFilter, "a#/b")]
    [InlineData("82 07 00 01 00 02 61 2B 00", TopicFilter, "a+")]
    [InlineData("82 05 00 01 00 00 00", TopicFilter, "an empty filter")]
    [InlineData("A2 02 00 01", NoFilters, "UNSUBSCRIBE from nothing")]
    [InlineData("E0 01 00", TrailingBytes, "DISCONNECT with a body in 3.1.1")]
    [InlineData("F0 00", ReservedType, "AUTH in 3.1.1")]
    [InlineData("20 02 02 00", ConnackFlags, "CONNACK with a reserved flag")]
    [InlineData("20 02 01 05", ConnackFlags, "session present with a refusal")]
    [InlineData("20 02 00 06", ReasonCode, "a reserved return code")]
    public void Of_3_1_1(string bytes, MqttFault fault, string because) =>
        AnyPacket.Decode(Hex.Bytes(bytes), MqttVersion.V311).ShouldBe(fault, because);

    [Theory]
    [InlineData("C0 80 00", LengthNotMinimal, "a length of 0 in two bytes")]
    [InlineData("30 03 00 01 61", Truncated, "no property section")]
    [InlineData("30 05 00 01 61 01 7F", UnknownProperty, "property 0x7F")]
    [InlineData("30 07 00 01 61 03 21 00 01", PropertyNotAllowed, "receive maximum in PUBLISH")]
    [InlineData("30 08 00 01 61 04 01 00 01 00", DuplicateProperty, "payload format twice")]
    [InlineData("30 06 00 01 61 02 01 02", PropertyValue, "payload format 2")]
    [InlineData("30 07 00 01 61 03 23 00 00", TopicAlias, "alias 0")]
    [InlineData("30 08 00 01 61 04 08 00 01 23", WildcardInTopic, "response topic #")]
    [InlineData("30 06 00 01 61 02 0B 00", PropertyValue, "subscription identifier 0")]
    [InlineData("30 08 00 01 61 04 0B FF FF FF", Truncated, "a variable integer that ends behind its section")]
    [InlineData("30 09 00 01 61 05 0B FF FF FF FF", LengthTooLong, "a variable integer of five bytes")]
    [InlineData("30 07 00 01 61 03 0B 81 00", LengthNotMinimal, "a variable integer longer than it need be")]
    [InlineData("40 03 00 01 01", ReasonCode, "PUBACK with a code of SUBACK")]
    [InlineData("62 03 00 01 87", ReasonCode, "PUBREL with a code of PUBACK")]
    [InlineData("40 05 00 01 00 02 1F", Truncated, "a section shorter than it says")]
    [InlineData("82 0A 00 01 04 0B 01 0B 01 00 01 61 00", DuplicateProperty, "two subscription identifiers")]
    [InlineData("82 07 00 01 00 00 01 61 30", SubscriptionOptions, "retain handling 3")]
    [InlineData("82 07 00 01 00 00 01 61 C0", SubscriptionOptions, "reserved bits")]
    [InlineData("E0 01 05", ReasonCode, "DISCONNECT with code 5")]
    [InlineData("E0 02 00 01", Truncated, "DISCONNECT with half a section")]
    public void Of_5_0(string bytes, MqttFault fault, string because) =>
        AnyPacket.Decode(Hex.Bytes(bytes), MqttVersion.V500).ShouldBe(fault, because);

    [Theory]
    [InlineData("10 00", Truncated, "nothing")]
    [InlineData("10 0C 00 04 4D 51 54 58 04 02 00 3C 00 00", ProtocolName, "MQTX")]
    [InlineData("10 0E 00 06 4D 51 49 73 64 70 03 02 00 3C 00 00", ProtocolLevel, "3.1")]
    [InlineData("10 0C 00 04 4D 51 54 54 06 02 00 3C 00 00", ProtocolLevel, "level 6")]
    [InlineData("10 0C 00 04 4D 51 54 54 04 03 00 3C 00 00", ConnectFlags, "the reserved flag")]
    [InlineData("10 0C 00 04 4D 51 54 54 04 0A 00 3C 00 00", WillFlags, "will QoS without a will")]
    [InlineData("10 0C 00 04 4D 51 54 54 04 22 00 3C 00 00", WillFlags, "will retain without a will")]
    [InlineData("10 0C 00 04 4D 51 54 54 04 1E 00 3C 00 00", QosThree, "will QoS 3")]
    [InlineData("10 0F 00 04 4D 51 54 54 04 42 00 3C 00 00 00 01 61", PasswordWithoutUserName, "a password alone")]
    [InlineData("10 10 00 04 4D 51 54 54 05 42 00 3C 00 00 00 00 01 61", None, "a password alone in 5.0")]
    [InlineData("10 0D 00 04 4D 51 54 54 04 02 00 3C 00 00 00", TrailingBytes, "a byte too many")]
    [InlineData("10 0C 00 04 4D 51 54 54 04 82 00 3C 00 00", Truncated, "a user name announced and not there")]
    [InlineData("10 0F 00 04 4D 51 54 54 04 06 00 3C 00 00 00 01 23", WildcardInTopic, "a will to #")]
    [InlineData("10 10 00 04 4D 51 54 54 05 02 00 3C 03 21 00 00 00 00", PropertyValue, "receive maximum 0")]
    [InlineData("10 12 00 04 4D 51 54 54 05 02 00 3C 05 27 00 00 00 00 00 00", PropertyValue, "packet size 0")]
    [InlineData("10 11 00 04 4D 51 54 54 05 02 00 3C 04 16 00 01 61 00 00", PropertyNotAllowed, "authentication data without a method")]
    [InlineData("10 0F 00 04 4D 51 54 54 05 02 00 3C 02 17 02 00 00", PropertyValue, "problem information 2")]
    public void Of_connect(string bytes, MqttFault fault, string because) =>
        AnyPacket.Decode(Hex.Bytes(bytes), MqttVersion.V311).ShouldBe(fault, because);

    [Fact]
    public void Every_fault_has_a_reason_code_that_a_disconnect_may_bear()
    {
        foreach (var fault in Enum.GetValues<MqttFault>().Where(fault => fault is not (None or ProtocolName or ProtocolLevel)))
        {
            var bytes = Hex.Of(output => new DisconnectPacket(fault.ToReason()).Encode(output, MqttVersion.V500));

            AnyPacket.Decode(Hex.Bytes(bytes), MqttVersion.V500).ShouldBe(None, $"{fault}");
        }
    }
}
