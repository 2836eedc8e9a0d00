using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Alerts;

/// <summary>Adds to what becomes of an alert who is told of it outside, before it is written: so that both are durable or neither.</summary>
internal sealed class AlertTeller(RoomFold fold, IReadOnlyList<NoticeTarget> targets)
{
    private IReadOnlyList<NoticeTarget> _targets = targets;
    private RuleSet _rules = RuleSet.None;

    public void Take(RuleSet rules) => _rules = rules;

    public void Take(IReadOnlyList<NoticeTarget> targets) => _targets = targets;

    /// <summary>The event with whoever is told of it.</summary>
    public TrailEvent Address(TrailEvent said)
    {
        if (_targets.Count == 0 || said is not AlertChanged changed || NoticeSteps.Of(changed) is not { } step)
        {
            return said;
        }

        var facts = Facts(changed.After);
        var told = NoticePlanner.Targets(step, changed.Alert, facts, _targets, fold.Notices);
        return told.Count == 0 ? said : changed with { Tells = new Telling(step, told, facts) };
    }

    private NoticeFacts Facts(AlertRecord alert) => new(
        alert.Priority,
        alert.Rule,
        char.ToLowerInvariant(alert.Kind.ToString()[0]) + alert.Kind.ToString()[1..],
        alert.Names,
        _rules.TryGet(alert.Rule, out var rule) ? rule.Response : null,
        alert.Subject.District is { } district && fold.Places.FindDistrict(district) is >= 0 and var place ? fold.Places.Districts[place].Names : null,
        alert.Subject.District,
        Category(alert.Subject.Category),
        alert.Subject.Feed,
        alert.RaisedAt,
        alert.Value,
        alert.Threshold,
        alert.Escalated,
        alert.Mode != 0);

    private BoardNames? Category(string? code) =>
        code is not null && fold.Places.FindCategory(code) is >= 0 and var number ? fold.Places.Categories[number].Names : null;
}
