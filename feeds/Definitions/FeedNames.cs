using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>What a feed is called on the wall and in the console; at least one of the two.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FeedNames
{
    /// <summary>Russian, at most 60 characters.</summary>
    public string? Ru { get; init; }

    /// <summary>English, at most 60 characters.</summary>
    public string? En { get; init; }
}
