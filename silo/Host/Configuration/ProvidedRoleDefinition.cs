using System.Text.Json.Serialization;
using SituationRoom.Gateway.Access;

namespace SituationRoom.Host.Configuration;

/// <summary>What a value of a provider's role claim means here.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ProvidedRoleDefinition
{
    /// <summary>The value, exactly.</summary>
    public string Value { get; init; } = "";

    /// <summary>What whoever has it is here: <c>viewer</c>, <c>dispatcher</c>, <c>lead</c>, <c>analyst</c> or <c>administrator</c>.</summary>
    public OperatorRole Role { get; init; } = OperatorRole.Viewer;
}
