using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>What a hashtag says of a message that holds it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record HashtagDefinition
{
    /// <summary>Code or alias of a district; null: it says nothing of the place.</summary>
    public string? District { get; init; }

    /// <summary>Code or alias of a category; null: it says nothing of the matter. Of several the first in the message counts.</summary>
    public string? Category { get; init; }

    /// <summary>Whether a message with it is for the room where <c>only</c> is <c>hashtag</c>.</summary>
    public bool Admits { get; init; } = true;
}
