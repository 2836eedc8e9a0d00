using System.Text.Json.Serialization;

namespace SituationRoom.Host.Configuration;

/// <summary>Which department answers for a category in a district; the deeper category decides, then the deeper district.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ResponsibilityDefinition
{
    /// <summary>A category's code; those below it are meant too. Null: any.</summary>
    public string? Category { get; init; }

    /// <summary>A district's code; those below it are meant too. Null: any.</summary>
    public string? District { get; init; }

    /// <summary>The department's code.</summary>
    public string Department { get; init; } = "";
}
