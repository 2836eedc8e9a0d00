using System.Text.Json;
using SituationRoom.Core.Places;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>The rules in the executable, for a city whose configuration has none.</summary>
public static class ShippedRules
{
    /// <summary>Name of the resource.</summary>
    public const string File = "situationroom.rules.json";

    private static readonly Lazy<IReadOnlyList<RuleDefinition>> Read = new(() =>
    {
        using var stream = typeof(ShippedRules).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"The executable lacks its resource {File}; build it again.");
        return JsonSerializer.Deserialize<List<RuleDefinition>>(stream, FeedJson.Options)!;
    });

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RuleDefinition> All => Read.Value;

    /// <summary>Those for a city: without the categories that it has not, and without what is left with none.</summary>
    public static IReadOnlyList<RuleDefinition> For(Catalog catalog)
    {
        var fitting = All
            .Select(rule => rule.Scope is { Categories.Count: > 0 } scope
                ? rule with { Scope = scope with { Categories = [.. scope.Categories.Where(code => catalog.TryGetCategory(code, out _))] } }
                : rule)
            .Where((rule, i) => (rule.Scope?.Categories.Count ?? 0) > 0 || (All[i].Scope?.Categories.Count ?? 0) == 0)
            .ToList();
        var ids = fitting.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        return [.. fitting.Select(rule => rule with { SuppressedBy = [.. rule.SuppressedBy.Where(ids.Contains)] })];
    }
}
