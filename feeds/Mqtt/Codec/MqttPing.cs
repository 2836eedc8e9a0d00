using System.Buffers;

namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>PINGREQ and PINGRESP, MQTT 5.0 §3.12 and §3.13: a fixed header alone.</summary>
public static class MqttPing
{
    /// <summary>A ping has no body.</summary>
    public static MqttFault Check(in MqttFrame frame) =>
        frame.BodyLength == 0 ? MqttFault.None : MqttFault.TrailingBytes;

    /// <param name="output">Where to.</param>
    /// <param name="type">PINGREQ or PINGRESP.</param>
    public static void Encode(IBufferWriter<byte> output, MqttPacketType type) => output.Packet(type, 0, []);
}
