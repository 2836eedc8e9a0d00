using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>The value of a request header: exactly one of the three.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record HeaderDefinition
{
    /// <summary>The value itself, where it is no secret.</summary>
    public string? Value { get; init; }

    /// <summary>Name of an environment variable that holds it.</summary>
    public string? Env { get; init; }

    /// <summary>Path of a file that holds it.</summary>
    public string? File { get; init; }

    /// <summary>Where it lies, unless it stands here.</summary>
    [JsonIgnore]
    public SecretReference? Secret => Value is null ? new SecretReference { Env = Env, File = File } : null;
}
