using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>By which door a feed's messages usually arrive. HTTP and the MQTT listener both open to the key of any feed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FeedDoor>))]
public enum FeedDoor
{
    /// <summary>The sender posts to <c>/api/v1/feeds/{feed}/…</c>.</summary>
    [JsonStringEnumMemberName("http")]
    Http,

    /// <summary>The sender publishes to our MQTT listener.</summary>
    [JsonStringEnumMemberName("mqtt")]
    Mqtt,

    /// <summary>We connect out to a broker and subscribe.</summary>
    [JsonStringEnumMemberName("mqtt-subscriber")]
    MqttSubscriber,

    /// <summary>Files are taken in by the <c>import</c> command.</summary>
    [JsonStringEnumMemberName("file")]
    File,
}
