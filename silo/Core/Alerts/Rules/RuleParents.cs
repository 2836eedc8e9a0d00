using SituationRoom.Core.Places;

namespace SituationRoom.Core.Alerts.Rules;

/// <summary>What must hold of the rules by which others are suppressed.</summary>
internal static class RuleParents
{
    public static IEnumerable<CatalogError> Validate(IReadOnlyList<AlertRule> rules, string path)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < rules.Count; i++)
        {
            numbers.TryAdd(rules[i].Id, i);
        }

        for (var i = 0; i < rules.Count; i++)
        {
            for (var parent = 0; parent < rules[i].SuppressedBy.Count; parent++)
            {
                if (!numbers.ContainsKey(rules[i].SuppressedBy[parent]))
                {
                    yield return new CatalogError($"{path}[{i}].suppressedBy[{parent}]", rules[i].SuppressedBy[parent], "is no rule's id", "add the rule or mend the id");
                }
            }
        }

        // Each circle is told once, at its first rule.
        var settled = new HashSet<int>();
        for (var i = 0; i < rules.Count; i++)
        {
            if (Circle(rules, numbers, i) is { } circle && circle.TrueForAll(number => !settled.Contains(number)))
            {
                settled.UnionWith(circle);
                var words = string.Join(" < ", circle.Append(i).Select(number => rules[number].Id));
                yield return new CatalogError($"{path}[{i}].suppressedBy", words, "rules suppress each other in a circle", "leave one of them out, so that the first cause stays visible");
            }
        }
    }

    /// <summary>The way by parents from a rule back to itself, the shortest; null where there is none.</summary>
    private static List<int>? Circle(IReadOnlyList<AlertRule> rules, Dictionary<string, int> numbers, int start)
    {
        if (rules[start].SuppressedBy.Count == 0)
        {
            return null;
        }

        var before = new Dictionary<int, int>();
        var left = new Queue<int>([start]);
        while (left.TryDequeue(out var rule))
        {
            foreach (var id in rules[rule].SuppressedBy)
            {
                if (!numbers.TryGetValue(id, out var parent))
                {
                    continue;
                }

                if (parent == start)
                {
                    return Way(before, start, rule);
                }

                if (before.TryAdd(parent, rule))
                {
                    left.Enqueue(parent);
                }
            }
        }

        return null;
    }

    private static List<int> Way(Dictionary<int, int> before, int start, int end)
    {
        var way = new List<int> { end };
        while (way[0] != start)
        {
            way.Insert(0, before[way[0]]);
        }

        return way;
    }
}
