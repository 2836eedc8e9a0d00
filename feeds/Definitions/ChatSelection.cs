using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>Which messages of a messenger or a social network are for the room.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChatSelection>))]
public enum ChatSelection
{
    /// <summary>All that people write.</summary>
    [JsonStringEnumMemberName("everything")]
    Everything,

    /// <summary>Those with a hashtag of the feed's table that admits. The others are answered, counted and not kept.</summary>
    [JsonStringEnumMemberName("hashtag")]
    Hashtag,
}
