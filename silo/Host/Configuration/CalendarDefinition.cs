using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>When people work, in the city's local time.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CalendarDefinition
{
    /// <summary>Lower-case Latin words joined by hyphens; unique. Norms ask for it by this.</summary>
    public string Id { get; init; } = "";

    /// <summary>Working days of the week: <c>mon</c>, <c>tue</c>, <c>wed</c>, <c>thu</c>, <c>fri</c>, <c>sat</c>, <c>sun</c>.</summary>
    public IReadOnlyList<string> Workdays { get; init; } = ["mon", "tue", "wed", "thu", "fri"];

    /// <summary>Hours of a working day, in order: <c>["09:00-13:00", "14:00-18:00"]</c>; midnight at the end is <c>24:00</c>.</summary>
    public IReadOnlyList<string> Hours { get; init; } = ["09:00-18:00"];

    /// <summary>Days without work: <c>"2026-11-04"</c>.</summary>
    public IReadOnlyList<string> Holidays { get; init; } = [];

    /// <summary>Working days that end an hour earlier.</summary>
    public IReadOnlyList<string> ShortDays { get; init; } = [];

    /// <summary>Days of work that would not be by their day of the week.</summary>
    public IReadOnlyList<string> ExtraWorkdays { get; init; } = [];
}
