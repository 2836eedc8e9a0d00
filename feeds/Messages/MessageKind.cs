using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Messages;

/// <summary>What a message holds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MessageKind>))]
public enum MessageKind
{
    [JsonStringEnumMemberName("reports")]
    Reports,

    [JsonStringEnumMemberName("readings")]
    Readings,
}
