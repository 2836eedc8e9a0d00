using System.Text.Json.Serialization;
using SituationRoom.Core.Board;

namespace SituationRoom.Host.Configuration;

/// <summary>A name in the product's two languages; one that is missing is taken from the other.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NameDefinition
{
    /// <summary>Russian.</summary>
    public string? Ru { get; init; }

    /// <summary>English.</summary>
    public string? En { get; init; }

    /// <summary>Whether neither is there.</summary>
    [JsonIgnore]
    public bool IsEmpty => string.IsNullOrWhiteSpace(Ru) && string.IsNullOrWhiteSpace(En);

    /// <summary>Both, each taken from the other, and both from <paramref name="otherwise"/>, where it is missing.</summary>
    public BoardNames Names(string otherwise) => new(First(Ru, En, otherwise), First(En, Ru, otherwise));

    private static string First(string? one, string? other, string otherwise) =>
        !string.IsNullOrWhiteSpace(one) ? one : !string.IsNullOrWhiteSpace(other) ? other : otherwise;
}
