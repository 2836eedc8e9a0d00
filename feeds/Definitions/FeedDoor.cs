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

    /// <summary>The sender posts CAP alerts to <c>/cap/{feed}</c>.</summary>
    [JsonStringEnumMemberName("cap")]
    Cap,

    /// <summary>The sender posts DATEX II publications to <c>/datex2/{feed}</c>.</summary>
    [JsonStringEnumMemberName("datex2")]
    Datex2,

    /// <summary>Clients of Open311 post requests under <c>/open311/v2/</c>.</summary>
    [JsonStringEnumMemberName("open311")]
    Open311,

    /// <summary>VK calls <c>/hooks/vk/{feed}</c>.</summary>
    [JsonStringEnumMemberName("vk")]
    Vk,

    /// <summary>Telegram calls <c>/hooks/telegram/{feed}</c>.</summary>
    [JsonStringEnumMemberName("telegram")]
    Telegram,

    /// <summary>MAX calls <c>/hooks/max/{feed}</c>.</summary>
    [JsonStringEnumMemberName("max")]
    Max,

    /// <summary>Files are dropped into a folder that is watched.</summary>
    [JsonStringEnumMemberName("folder")]
    Folder,

    /// <summary>We ask an address for documents at an interval.</summary>
    [JsonStringEnumMemberName("poll")]
    Poll,

    /// <summary>We follow the journal of another SituationRoom.</summary>
    [JsonStringEnumMemberName("peer")]
    Peer,
}
