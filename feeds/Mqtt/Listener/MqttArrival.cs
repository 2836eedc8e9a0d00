using SituationRoom.Feeds.Mqtt.Codec;
using SituationRoom.Feeds.Mqtt.Door;

namespace SituationRoom.Feeds.Mqtt.Listener;

/// <summary>A client that is let in.</summary>
internal sealed record MqttArrival(ConnectPacket Connect, IMqttGuest Guest)
{
    private const int PacketWithText = 1024;

    /// <summary>Whether acknowledgements may bear reason strings: the client may forbid them, or take only smaller packets [MQTT-3.1.2-24], [MQTT-3.1.2-29].</summary>
    public bool WantsText => Connect.WantsProblemInformation && (Connect.MaximumPacketSize ?? PacketWithText) >= PacketWithText;
}
