using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;
using SituationRoom.Core.Places;
using SituationRoom.Core.Trail;
using SituationRoom.Feeds;
using SituationRoom.Reports;

namespace SituationRoom.Host.Configuration;

/// <summary>Builds the rules from a configuration, or the shipped ones where it has none, and says everything that is wrong with them.</summary>
internal sealed class ConfiguredRules(List<ConfigurationError> errors)
{
    private static readonly Dictionary<string, RuleKind> Kinds = Words<RuleKind>().Where(word => !OwnRules.Kinds.Contains(word.Value)).ToDictionary(StringComparer.Ordinal);
    private static readonly Dictionary<string, RuleEach> Eachs = Words<RuleEach>();
    private static readonly Dictionary<string, Tally> Tallies = Words<Tally>();
    private static readonly Dictionary<string, ReadinessMode> Modes = Words<ReadinessMode>();
    private static readonly Dictionary<string, Channel> Channels = Words<Channel>();

    /// <summary>The rules; to be used only where there are no errors.</summary>
    /// <param name="configuration">What was read.</param>
    /// <param name="catalog">Its trees; null where they are wrong, and then nothing is said of codes.</param>
    /// <param name="errors">Where errors are added.</param>
    public static RuleSet Build(RoomConfiguration configuration, Catalog? catalog, List<ConfigurationError> errors)
    {
        var before = errors.Count;
        var definitions = configuration.Rules ?? ShippedRules.For(catalog ?? Catalog.Empty, configuration.Posts);
        var reader = new ConfiguredRules(errors);
        var rules = definitions.Select((rule, i) => reader.Read(rule, $"rules[{i}]")).ToList();

        // What could not be read of a rule was told; what is left of it says nothing new.
        var wrong = RuleValidator.Validate(rules, Known(configuration, catalog, rules));
        errors.AddRange(wrong.Where(error => !errors.Exists(told => told.Key == error.Path)).Select(error => new ConfigurationError(error.Path, error.Value, error.Rule, error.Remedy)).ToList());
        return errors.Count > before ? RuleSet.None : new RuleSet(rules);
    }

    private static KnownCodes Known(RoomConfiguration configuration, Catalog? catalog, List<AlertRule> rules)
    {
        var feeds = configuration.Feeds.Select(feed => feed.Id).ToHashSet(StringComparer.Ordinal);
        return catalog is null
            ? new KnownCodes(rules.SelectMany(rule => rule.Scope.Districts).ToHashSet(), rules.SelectMany(rule => rule.Scope.Categories).ToHashSet(), feeds)
            : new KnownCodes(
                catalog.Districts.Select(district => district.Code).Concat([Catalog.Outside, Catalog.Unplaced]).ToHashSet(StringComparer.Ordinal),
                catalog.Categories.Select(category => category.Code).Append(Catalog.NoCategory).ToHashSet(StringComparer.Ordinal),
                feeds);
    }

    private AlertRule Read(RuleDefinition rule, string at)
    {
        var known = Kinds.TryGetValue(rule.Kind, out var kind);
        if (!known)
        {
            errors.Add(new($"{at}.kind", rule.Kind, "there is no such kind", $"write one of {string.Join(", ", Kinds.Keys)}"));
        }
        else
        {
            RuleMembers.Validate(rule, kind, at, errors);
        }

        var window = rule.Window ?? TimeSpan.FromHours(1);
        return new AlertRule
        {
            Id = rule.Id,
            Kind = kind,
            Names = Text(rule.Names, $"{at}.names", "its alerts need a name"),
            Response = Text(rule.Response, $"{at}.response", "a rule says what it asks of people"),
            Priority = rule.Priority ?? (kind == RuleKind.Severity ? null : RuleDefaults.Priority),
            Scope = Scope(rule.Scope ?? new RuleScopeDefinition(), $"{at}.scope"),
            Each = Word(rule.Each, $"{at}.each", Eachs),
            Tally = kind switch
            {
                RuleKind.Rate => RuleDefaults.TallyOf(window) ?? Tally.NewHour,
                RuleKind.Overdue => Tally.Overdue,
                _ => Word(rule.Tally, $"{at}.tally", Tallies),
            },
            Threshold = rule.Threshold ?? rule.Above ?? rule.Below ?? (kind == RuleKind.Cluster ? 2 : 1),
            IsBelow = rule is { Below: not null, Threshold: null, Above: null },
            Deadband = rule.Deadband ?? RuleDefaults.Deadband,
            Window = rule.Window ?? (kind == RuleKind.Reading ? RuleDefaults.ReadingSpeaks : window),
            Severity = Severity(rule.Severity, $"{at}.severity", kind == RuleKind.Severity ? Reports.Severity.Severe : Reports.Severity.Unknown),
            SeverityMost = Severity(rule.UpTo, $"{at}.upTo", Reports.Severity.Extreme),
            Key = rule.Key,
            Radius = rule.Radius ?? RuleDefaults.Radius,
            Within = rule.Within ?? RuleDefaults.Within,
            OnDelay = rule.OnDelay ?? RuleDefaults.OnDelay(kind),
            OffDelay = rule.OffDelay ?? RuleDefaults.OffDelay,
            Escalation = [.. rule.Escalation.Select(step => new EscalationStep(step.After, step.To))],
            SuppressedBy = rule.SuppressedBy,
            Modes = [.. rule.Modes.Select((word, i) => Word(word, $"{at}.modes[{i}]", Modes))],
            Enabled = rule.Enabled,
        };
    }

    private RuleScope Scope(RuleScopeDefinition scope, string at) => new()
    {
        Districts = scope.Districts,
        Categories = scope.Categories,
        Channels = [.. scope.Channels.Select((word, i) => Word(word, $"{at}.channels[{i}]", Channels))],
        Feeds = scope.Feeds,
    };

    private BoardNames Text(NameDefinition text, string key, string rule)
    {
        if (text.IsEmpty)
        {
            errors.Add(new(key, "", rule, "write { \"ru\": \"…\", \"en\": \"…\" }"));
        }

        return text.Names("");
    }

    private Severity Severity(string? word, string key, Severity otherwise)
    {
        var severity = otherwise;
        if (word is not null && !Vocabulary.TrySeverity(word, out severity))
        {
            errors.Add(new(key, word, "there is no such severity", "write one of Minor, Moderate, Severe, Extreme"));
        }

        return severity;
    }

    private T Word<T>(string? word, string key, Dictionary<string, T> words)
        where T : struct, Enum
    {
        if (word is not null && !words.ContainsKey(word))
        {
            errors.Add(new(key, word, "there is no such word", $"write one of {string.Join(", ", words.Keys)}"));
        }

        return word is null ? default : words.GetValueOrDefault(word);
    }

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..], StringComparer.Ordinal);
}
