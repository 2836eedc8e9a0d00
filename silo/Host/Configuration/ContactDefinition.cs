using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>A post of a department that can be called: an office number, no private person's.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ContactDefinition
{
    /// <summary>What the post is called.</summary>
    public NameDefinition Post { get; init; } = new();

    /// <summary>Its number, as people dial it.</summary>
    public string Phone { get; init; } = "";

    /// <summary>When it answers, city time, like <c>"08:00-20:00"</c>; past midnight like <c>"20:00-08:00"</c>. Null: round the clock.</summary>
    public string? Hours { get; init; }

    /// <summary><c>mon</c> to <c>sun</c>: days on which its hours begin; empty: every day.</summary>
    public IReadOnlyList<string> Days { get; init; } = [];
}
