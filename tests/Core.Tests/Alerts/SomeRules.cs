using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Alerts;

/// <summary>Rules as tests need them.</summary>
internal static class SomeRules
{
    public static AlertRule Rule(RuleKind kind, string id = "rule") => new()
    {
        Id = id,
        Kind = kind,
        Names = new BoardNames("правило", "rule"),
        Response = new BoardNames("что делать", "what to do"),
        Priority = kind == RuleKind.Severity ? null : 3,
        OnDelay = RuleDefaults.OnDelay(kind),
        Tally = kind == RuleKind.Overdue ? Tally.Overdue : kind == RuleKind.Rate ? Tally.NewHour : Tally.Open,
        Threshold = kind == RuleKind.Cluster ? 3 : 1,
        Window = kind == RuleKind.Rate ? TimeSpan.FromHours(1) : RuleDefaults.ReadingSpeaks,
        Severity = kind == RuleKind.Severity ? Severity.Severe : Severity.Unknown,
        Key = kind == RuleKind.Reading ? "jam" : null,
        Radius = RuleDefaults.Radius,
        Within = RuleDefaults.Within,
    };

    public static AlertRule Count(double threshold, RuleEach each = RuleEach.City, RuleScope? scope = null, Tally tally = Tally.Open) =>
        Rule(RuleKind.Count) with { Threshold = threshold, Each = each, Scope = scope ?? RuleScope.All, Tally = tally };

    public static RuleScope Scope(string[]? districts = null, string[]? categories = null, Channel[]? channels = null, string[]? feeds = null) =>
        new() { Districts = districts ?? [], Categories = categories ?? [], Channels = channels ?? [], Feeds = feeds ?? [] };
}
