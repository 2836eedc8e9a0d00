using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>When the shifts of the room change, in the city's local time.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ShiftsDefinition
{
    /// <summary>When a shift begins and the one before ends: <c>["08:00", "20:00"]</c> are two of twelve hours, <c>["09:00"]</c> is one of a day.</summary>
    public IReadOnlyList<string> Starts { get; init; } = [];

    /// <summary>How long after a shift's end an acknowledgement comes back that the next one has not accepted.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan Grace { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>After how long an acknowledged alert that nobody owns is called forgotten.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan Forgotten { get; init; } = TimeSpan.FromMinutes(30);
}
