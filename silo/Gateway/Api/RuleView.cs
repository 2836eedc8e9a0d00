using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;
using SituationRoom.Core.Readiness;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Api;

/// <summary>A rule, for people.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">count, rate, unusual, overdue, severity, silence, reading or cluster; of the room itself wall, clock or room.</param>
/// <param name="Names">What its alerts are called.</param>
/// <param name="Priority">1 to 4; left out where it is that of the incident's severity.</param>
/// <param name="Districts">Codes of the districts in scope; none: all.</param>
/// <param name="Categories">Codes of the categories in scope; none: all.</param>
/// <param name="Channels">Channels in scope; none: all.</param>
/// <param name="Feeds">Feeds in scope; none: all.</param>
/// <param name="Threshold">From when on it holds, where it has one.</param>
/// <param name="OnDelaySeconds">For how long it must hold before it is raised.</param>
/// <param name="OffDelaySeconds">For how long it must be clear before it has returned.</param>
/// <param name="Response">What it asks of people.</param>
/// <param name="Text">What it looks at, in words.</param>
/// <param name="Enabled">Whether it is evaluated.</param>
/// <param name="Modes">Readiness modes in which it holds; none: all.</param>
public sealed record RuleView(
    string Id,
    string Kind,
    BoardNames Names,
    int? Priority,
    IReadOnlyList<string> Districts,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Channels,
    IReadOnlyList<string> Feeds,
    double? Threshold,
    int OnDelaySeconds,
    int OffDelaySeconds,
    BoardNames Response,
    BoardNames Text,
    bool Enabled,
    IReadOnlyList<string> Modes)
{
    internal static RuleView Of(AlertRule rule) => new(
        rule.Id,
        StateWords.Of(rule.Kind),
        rule.Names,
        rule.Priority,
        rule.Scope.Districts,
        rule.Scope.Categories,
        [.. rule.Scope.Channels.Select(Vocabulary.Word)],
        rule.Scope.Feeds,
        RuleText.HasThreshold(rule) ? rule.Threshold : null,
        (int)rule.OnDelay.TotalSeconds,
        (int)rule.OffDelay.TotalSeconds,
        rule.Response,
        RuleText.Of(rule),
        rule.Enabled,
        [.. rule.Modes.Select(ReadinessWords.Of)]);
}
