using System.Text.Json.Serialization;

namespace SituationRoom.Core.Trail;

/// <summary>What became of a notice.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeFate>))]
public enum NoticeFate
{
    /// <summary>It is to be sent.</summary>
    [JsonStringEnumMemberName("due")]
    Due,

    /// <summary>The other side confirmed it; it is never sent again.</summary>
    [JsonStringEnumMemberName("delivered")]
    Delivered,

    /// <summary>An attempt failed; another follows.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>It was refused for good, or failed for too long; no attempt follows.</summary>
    [JsonStringEnumMemberName("givenUp")]
    GivenUp,
}
