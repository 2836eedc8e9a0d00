using SituationRoom.Core.Alerts;
using SituationRoom.Feeds;

namespace SituationRoom.Host.Configuration;

/// <summary>Which members a rule of a kind takes. One that would not be looked at is told, since somebody meant something by it.</summary>
internal static class RuleMembers
{
    private static readonly Dictionary<RuleKind, string[]> Taken = new()
    {
        [RuleKind.Count] = ["each", "tally", "threshold", "below", "severity", "deadband"],
        [RuleKind.Rate] = ["each", "window", "threshold", "below", "severity", "deadband"],
        [RuleKind.Overdue] = ["each", "threshold", "severity", "deadband"],
        [RuleKind.Severity] = ["severity", "upTo"],
        [RuleKind.Silence] = [],
        [RuleKind.Reading] = ["key", "above", "below", "window", "deadband"],
        [RuleKind.Cluster] = ["threshold", "radius", "within", "severity", "deadband"],
    };

    private static readonly Dictionary<RuleKind, (string[] OneOf, string Example)> Needed = new()
    {
        [RuleKind.Count] = (["threshold", "below"], "\"threshold\": 20"),
        [RuleKind.Rate] = (["threshold", "below"], "\"threshold\": 20"),
        [RuleKind.Overdue] = (["threshold"], "\"threshold\": 5"),
        [RuleKind.Severity] = (["severity"], "\"severity\": \"Severe\""),
        [RuleKind.Reading] = (["above", "below"], "\"above\": 8"),
        [RuleKind.Cluster] = (["threshold"], "\"threshold\": 5"),
    };

    /// <param name="rule">The rule as read.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="errors">Where errors are added.</param>
    public static void Validate(RuleDefinition rule, RuleKind kind, string at, List<ConfigurationError> errors)
    {
        if (!Taken.TryGetValue(kind, out var taken))
        {
            return;
        }

        var word = kind.ToString().ToLowerInvariant();
        var given = Given(rule);
        foreach (var member in given.Except(taken))
        {
            errors.Add(new($"{at}.{member}", "", $"a rule of the kind {word} takes no such member", $"remove it{(taken.Length == 0 ? "" : $"; it takes {string.Join(", ", taken)}")}"));
        }

        if (!Needed.TryGetValue(kind, out var needed))
        {
            return;
        }

        var thresholds = given.Intersect(needed.OneOf).ToList();
        if (thresholds.Count == 0)
        {
            errors.Add(new($"{at}.{needed.OneOf[0]}", "", $"a rule of the kind {word} needs {string.Join(" or ", needed.OneOf)}", $"write it like {needed.Example}"));
        }
        else if (thresholds.Count > 1)
        {
            errors.Add(new($"{at}.{thresholds[1]}", "", $"{thresholds[0]} stands there already", "write two rules, or remove one of the two"));
        }
    }

    private static List<string> Given(RuleDefinition rule)
    {
        (string Member, bool IsGiven)[] members =
        [
            ("each", rule.Each is not null), ("tally", rule.Tally is not null), ("threshold", rule.Threshold is not null), ("above", rule.Above is not null),
            ("below", rule.Below is not null), ("window", rule.Window is not null), ("severity", rule.Severity is not null), ("upTo", rule.UpTo is not null), ("key", rule.Key is not null),
            ("radius", rule.Radius is not null), ("within", rule.Within is not null), ("deadband", rule.Deadband is not null), ("chances", rule.Chances is not null),
        ];
        return [.. members.Where(member => member.IsGiven).Select(member => member.Member)];
    }
}
