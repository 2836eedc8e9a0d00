namespace SituationRoom.Feeds.Mqtt.Door;

/// <summary>Why a client is not let in.</summary>
public enum MqttRefusal : byte
{
    None,

    /// <summary>User name or password is missing or wrong.</summary>
    BadCredentials,

    /// <summary>The key is a feed's, but not this one's, and there is no such feed.</summary>
    NotAuthorized,
}
