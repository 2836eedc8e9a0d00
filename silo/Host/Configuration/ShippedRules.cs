using System.Text.Json;
using SituationRoom.Core.Places;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>The rules in the executable, for a city whose configuration has none.</summary>
public static class ShippedRules
{
    /// <summary>Name of the resource.</summary>
    public const string File = "situationroom.rules.json";

    private const string Lead = "shift-lead";

    private static readonly Lazy<IReadOnlyList<RuleDefinition>> Read = new(() =>
    {
        using var stream = typeof(ShippedRules).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"The executable lacks its resource {File}; build it again.");
        return JsonSerializer.Deserialize<List<RuleDefinition>>(stream, FeedJson.Options)!;
    });

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RuleDefinition> All => Read.Value;

    /// <summary>
    /// Those for a city: without the categories that it has not, without what is left with none, and escalating to its posts by the names
    /// that it gave them.
    /// </summary>
    public static IReadOnlyList<RuleDefinition> For(Catalog catalog, IReadOnlyList<PostDefinition> posts)
    {
        var fitting = All
            .Select(rule => rule.Scope is { Categories.Count: > 0 } scope
                ? rule with { Scope = scope with { Categories = [.. scope.Categories.Where(code => catalog.TryGetCategory(code, out _))] } }
                : rule)
            .Where((rule, i) => (rule.Scope?.Categories.Count ?? 0) > 0 || (All[i].Scope?.Categories.Count ?? 0) == 0)
            .ToList();
        var ids = fitting.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. fitting.Select(rule => rule with
            {
                SuppressedBy = [.. rule.SuppressedBy.Where(ids.Contains)],
                Escalation = [.. rule.Escalation.Select(step => step with { To = NameOf(step.To, posts) }).Where(step => step.To.Length > 0)],
            }),
        ];
    }

    private static string NameOf(string step, IReadOnlyList<PostDefinition> posts) =>
        posts.FirstOrDefault(post => step == Lead ? post.Lead : post.Id == step)?.Name.Names("").Ru ?? "";
}
