using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>Which version of MQTT a broker is spoken to in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BrokerVersion>))]
public enum BrokerVersion
{
    [JsonStringEnumMemberName("5.0")]
    V500,

    [JsonStringEnumMemberName("3.1.1")]
    V311,
}
