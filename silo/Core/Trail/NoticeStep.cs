using System.Text.Json.Serialization;

namespace SituationRoom.Core.Trail;

/// <summary>What of an alert's life is told.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeStep>))]
public enum NoticeStep
{
    /// <summary>It was raised.</summary>
    [JsonStringEnumMemberName("raised")]
    Raised,

    /// <summary>It was annunciated anew: it came back, grew, or rose in priority. To whoever was not told of it before it is raised.</summary>
    [JsonStringEnumMemberName("again")]
    Again,

    /// <summary>It was escalated, by a person or since nobody acknowledged it.</summary>
    [JsonStringEnumMemberName("escalated")]
    Escalated,

    /// <summary>It ended.</summary>
    [JsonStringEnumMemberName("ended")]
    Ended,
}
