using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>What a rule looks at; what is left out leaves everything in.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RuleScopeDefinition
{
    /// <summary>Codes of territories, each with what lies below it.</summary>
    public IReadOnlyList<string> Districts { get; init; } = [];

    /// <summary>Codes of categories, each with what lies below it.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Channels: <c>dispatch</c>, <c>traffic</c>, <c>feedback</c>, <c>social</c>, <c>chatbot</c>, <c>hotline</c>, <c>agency</c>, <c>sensor</c>.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>Ids of feeds; not of rules that count, since tallies are kept by channel.</summary>
    public IReadOnlyList<string> Feeds { get; init; } = [];
}
