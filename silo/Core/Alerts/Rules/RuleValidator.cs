using System.Globalization;
using SituationRoom.Core.Places;
using SituationRoom.Reports;

namespace SituationRoom.Core.Alerts.Rules;

/// <summary>Says everything that is wrong with rules, at once.</summary>
/// <param name="known">What their scopes may name.</param>
public sealed class RuleValidator(KnownCodes known)
{
    /// <summary>Rules at the most.</summary>
    public const int Most = 5_000;

    private const int LongestId = 64;
    private const int LongestTo = 100;
    private const double MostCounted = 1_000_000;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(24);
    private readonly List<CatalogError> _errors = [];

    /// <param name="rules">The rules.</param>
    /// <param name="known">What their scopes may name.</param>
    /// <param name="path">Where they stand in the configuration.</param>
    public static IReadOnlyList<CatalogError> Validate(IReadOnlyList<AlertRule> rules, KnownCodes known, string path = "rules")
    {
        var validator = new RuleValidator(known);
        if (rules.Count > Most)
        {
            validator.Wrong(path, $"{rules.Count}", $"there are at most {Most} rules", "divide a scope by \"each\" instead of writing a rule a cell");
        }

        for (var i = 0; i < rules.Count; i++)
        {
            validator.Rule(rules[i], $"{path}[{i}]", [.. rules.Take(i).Select(rule => rule.Id)]);
        }

        validator._errors.AddRange(RuleParents.Validate(rules, path));
        return validator._errors;
    }

    private void Rule(AlertRule rule, string at, HashSet<string> before)
    {
        if (!PlaceCode.IsWords(rule.Id) || rule.Id.Length > LongestId)
        {
            Wrong($"{at}.id", rule.Id, $"an id is lower-case Latin words joined by hyphens, at most {LongestId} characters", "write it like \"many-open\"");
        }
        else if (before.Contains(rule.Id))
        {
            Wrong($"{at}.id", rule.Id, "another rule has this id", "give each rule an id of its own");
        }

        if (rule.Kind == RuleKind.Unusual)
        {
            Wrong($"{at}.kind", "unusual", "comes with the early-warning statistics", "leave the rule out until then, or write it as \"rate\"");
            return;
        }

        if (rule.Priority is null ? rule.Kind != RuleKind.Severity : rule.Priority is < 1 or > 4)
        {
            Wrong($"{at}.priority", $"{rule.Priority}", "a priority lies between 1 (S1) and 4 (S4)", "write one of 1, 2, 3, 4");
        }

        Scope(rule, $"{at}.scope");
        Delays(rule, at);
        Escalation(rule.Escalation, $"{at}.escalation");
        if (rule.Deadband is not (> 0 and <= 1))
        {
            Wrong($"{at}.deadband", Text(rule.Deadband), "this lies above 0 and is at most 1", "write the share of the threshold below which it is clear, such as 0.7");
        }

        ByKind(rule, at);
    }

    private void ByKind(AlertRule rule, string at)
    {
        switch (rule.Kind)
        {
            case RuleKind.Rate when RuleDefaults.TallyOf(rule.Window) is null:
                Wrong($"{at}.window", $"{rule.Window}", "arrivals are counted over 5m, 1h and 24h", "write one of them");
                Counted(rule, at, least: 1);
                break;
            case RuleKind.Count or RuleKind.Rate or RuleKind.Overdue or RuleKind.Unusual:
                Counted(rule, at, least: 1);
                break;
            case RuleKind.Severity when rule.Severity == Severity.Unknown:
                Wrong($"{at}.severity", "Unknown", "this says from which severity on an incident raises an alert", "write one of Minor, Moderate, Severe, Extreme");
                break;
            case RuleKind.Severity when rule.SeverityMost < rule.Severity:
                Wrong($"{at}.upTo", $"{rule.SeverityMost}", $"this is {rule.Severity} or more severe, as the rule's severity is", "write a greater severity, or leave it out");
                break;
            case RuleKind.Reading:
                Reading(rule, at);
                break;
            case RuleKind.Cluster:
                Counted(rule, at, least: 2);
                Between($"{at}.radius", rule.Radius, 10, 50_000, "metres");
                Between($"{at}.within", rule.Within, TimeSpan.FromMinutes(1), TimeSpan.FromHours(24));
                break;
            case RuleKind.Severity or RuleKind.Silence or RuleKind.Wall or RuleKind.Clock or RuleKind.Room:
                break;
            default:
                throw new InvalidOperationException($"kind {rule.Kind}");
        }
    }

    private void Counted(AlertRule rule, string at, int least)
    {
        least = rule.IsBelow ? 0 : least;
        if (!(rule.Threshold >= least && rule.Threshold <= MostCounted) || rule.Threshold != Math.Floor(rule.Threshold))
        {
            Wrong($"{at}.{(rule.IsBelow ? "below" : "threshold")}", Text(rule.Threshold), $"this is a whole number between {least} and {MostCounted:0}", "write how many it takes");
        }
    }

    private void Reading(AlertRule rule, string at)
    {
        if (rule.Key is not { Length: > 0 } key || key.IndexOf('*', StringComparison.Ordinal) is >= 0 and var star && star < key.Length - 1)
        {
            Wrong($"{at}.key", rule.Key ?? "", "a reading is named by its key; an asterisk stands at its end alone", "write it like \"jam\" or \"jam/*\"");
        }

        if (!double.IsFinite(rule.Threshold))
        {
            Wrong($"{at}.{(rule.IsBelow ? "below" : "above")}", Text(rule.Threshold), "this is a number", "write the value at which it holds");
        }

        Between($"{at}.window", rule.Window, TimeSpan.FromMinutes(1), TimeSpan.FromDays(31));
    }

    private void Scope(AlertRule rule, string at)
    {
        Known(rule.Scope.Districts, known.Districts, $"{at}.districts", "is no territory's code", "add the territory or mend the code");
        Known(rule.Scope.Categories, known.Categories, $"{at}.categories", "is no category's code", "add the category or mend the code");
        Known(rule.Scope.Feeds, known.Feeds, $"{at}.feeds", "is no feed's id", "add the feed or mend the id");
        if (rule.Scope.Feeds.Count > 0 && rule.Kind is (RuleKind.Count or RuleKind.Rate or RuleKind.Overdue))
        {
            Wrong($"{at}.feeds", rule.Scope.Feeds[0], "tallies are kept by channel and not by feed", "write the feed's channel under channels");
        }
    }

    private void Known(IReadOnlyList<string> codes, IReadOnlySet<string> those, string at, string rule, string remedy)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            if (!those.Contains(codes[i]))
            {
                Wrong($"{at}[{i}]", codes[i], rule, remedy);
            }
        }
    }

    private void Delays(AlertRule rule, string at)
    {
        Between($"{at}.onDelay", rule.OnDelay, TimeSpan.Zero, LongestDelay);
        Between($"{at}.offDelay", rule.OffDelay, TimeSpan.Zero, LongestDelay);
    }

    private void Escalation(IReadOnlyList<EscalationStep> steps, string at)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].After <= (i == 0 ? TimeSpan.Zero : steps[i - 1].After) || steps[i].After > LongestDelay)
            {
                Wrong($"{at}[{i}].after", $"{steps[i].After}", "each step comes later than the one before, within 24h", "write it like \"3m\"");
            }

            if (string.IsNullOrWhiteSpace(steps[i].To) || steps[i].To.Length > LongestTo)
            {
                Wrong($"{at}[{i}].to", steps[i].To, $"a step says to whom, in 1 to {LongestTo} characters", "write a post or a department");
            }
        }
    }

    private void Between(string key, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
        {
            Wrong(key, $"{value}", $"this lies between {least} and {most}", "write it like \"90s\", \"5m\" or \"1h\", or leave it out");
        }
    }

    private void Between(string key, double value, double least, double most, string unit)
    {
        if (!(value >= least && value <= most))
        {
            Wrong(key, Text(value), $"this lies between {Text(least)} and {Text(most)} {unit}", "write a number within, or leave it out");
        }
    }

    private void Wrong(string path, string value, string rule, string remedy) => _errors.Add(new CatalogError(path, value, rule, remedy));

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
