using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Mapping;

/// <summary>What becomes of the members or columns of a message that no field is mapped from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExtrasRule>))]
public enum ExtrasRule
{
    /// <summary>They are kept with the report as extras.</summary>
    [JsonStringEnumMemberName("keep")]
    Keep,

    /// <summary>They are dropped.</summary>
    [JsonStringEnumMemberName("drop")]
    Drop,
}
