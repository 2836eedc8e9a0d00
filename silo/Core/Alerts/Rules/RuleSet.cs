using System.Diagnostics.CodeAnalysis;

namespace SituationRoom.Core.Alerts.Rules;

/// <summary>The rules of a room, in the configured order. Immutable.</summary>
public sealed class RuleSet
{
    private readonly Dictionary<string, AlertRule> _byId;

    /// <param name="rules">With ids of their own, as <see cref="RuleValidator"/> sees to.</param>
    public RuleSet(IReadOnlyList<AlertRule> rules)
    {
        Rules = [.. rules];
        _byId = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    }

    /// <summary>No rules at all.</summary>
    public static RuleSet None { get; } = new([]);

    /// <summary>All of them, those that are switched off included.</summary>
    public IReadOnlyList<AlertRule> Rules { get; }

    /// <summary>Those that are evaluated.</summary>
    public IEnumerable<AlertRule> InForce => Rules.Where(rule => rule.Enabled);

    public bool TryGet(string id, [NotNullWhen(true)] out AlertRule? rule) => _byId.TryGetValue(id, out rule);
}
