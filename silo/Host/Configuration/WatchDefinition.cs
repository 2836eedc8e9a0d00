using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>What the room watches of itself. Its alerts live as all others do, under the rules <c>room:wall</c>, <c>room:clock</c> and <c>room:silence</c>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record WatchDefinition
{
    /// <summary>A wall that was let in by a code or a token and is not heard for <c>after</c> (the default is <c>"30s"</c>, and S3). One whose pairing was ended raises nothing.</summary>
    public OwnAlertDefinition Walls { get; init; } = new();

    /// <summary>A wall whose own clock is off by <c>after</c> or more (the default is <c>"10s"</c>, and S4).</summary>
    public OwnAlertDefinition Clocks { get; init; } = new();

    /// <summary>Nothing at all arrived by any feed for <c>after</c> (the default is <c>"15m"</c>, and S2), and for twice the shortest interval that feeds are expected at.</summary>
    public OwnAlertDefinition Silence { get; init; } = new();
}
