using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Gateway.Access;

namespace SituationRoom.Host.Configuration;

/// <summary>A person who may sign in.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PersonDefinition
{
    /// <summary>Lower-case Latin words joined by hyphens; unique. Stands on the trail: never give it to another person.</summary>
    public string Id { get; init; } = "";

    /// <summary>What the person is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>The person's post; null where none is to be shown.</summary>
    public string? Post { get; init; }

    /// <summary><c>viewer</c> reads what a wall reads; <c>dispatcher</c> works on alerts; <c>lead</c> also sees personal data and settles rejections; <c>analyst</c> reads and reports; <c>administrator</c> may do all that, and looks after the configuration and the people.</summary>
    public OperatorRole Role { get; init; } = OperatorRole.Analyst;

    /// <summary>Hashes of the person's tokens, as <c>situationroom token</c> makes them; several while a token is being changed.</summary>
    public IReadOnlyList<KeyHash> Tokens { get; init; } = [];
}
