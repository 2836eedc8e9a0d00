using SituationRoom.Feeds.Mqtt.Codec;

namespace SituationRoom.Feeds.Mqtt.Listener;

/// <summary>A connection that has a session.</summary>
internal interface ISessionOwner
{
    /// <summary>Asks the connection to end, telling its client why; returns at once.</summary>
    void End(MqttReason reason);
}
