using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Tests.Fold;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Alerts.Evaluating;

/// <summary>Rules taken by their word: for every rule and point all incidents are counted from scratch.</summary>
internal static class NaiveRules
{
    private static readonly (string Code, string? Parent)[] Categories = [.. SmallCity.Categories, ("housing/unheard", "housing")];

    public static string Lines(IEnumerable<AlertRule> rules, IReadOnlyList<(IncidentPicture Picture, Channel Channel)> incidents, long now) =>
        string.Join('\n', rules.SelectMany(rule => Of(rule, incidents, now)).Order(StringComparer.Ordinal));

    public static string Line(string rule, AlertSubject subject, int priority, bool holds, double? value, Mode mode) =>
        $"{rule} {subject.District ?? "*"} {subject.Category ?? "*"} {subject.Feed}/{subject.Item} S{priority} {(holds ? "holds" : "between")} {value} {mode}";

    private static IEnumerable<string> Of(AlertRule rule, IReadOnlyList<(IncidentPicture Picture, Channel Channel)> incidents, long now) =>
        rule.Kind == RuleKind.Severity ? Severe(rule, incidents) : Counted(rule, incidents, now);

    private static IEnumerable<string> Severe(AlertRule rule, IEnumerable<(IncidentPicture Picture, Channel Channel)> incidents) =>
        from incident in incidents
        let name = incident.Picture.Name.Split('/')
        where incident.Picture.Mode is Mode.Actual or Mode.Exercise
        where incident.Picture.IsOpen && incident.Picture.Severity >= rule.Severity && InScope(rule.Scope, incident)
        where rule.Scope.Feeds.Count == 0 || rule.Scope.Feeds.Contains(name[0])
        select Line(
            rule.Id,
            new AlertSubject(incident.Picture.Area.Split(';')[0], incident.Picture.Category, name[0], name[1]),
            rule.Priority ?? 5 - (int)incident.Picture.Severity,
            holds: true,
            null,
            incident.Picture.Mode);

    private static IEnumerable<string> Counted(AlertRule rule, IReadOnlyList<(IncidentPicture Picture, Channel Channel)> incidents, long now)
    {
        var counted = incidents
            .Where(incident => incident.Picture.Mode == Mode.Actual && incident.Picture.Severity >= rule.Severity && InScope(rule.Scope, incident))
            .Where(incident => NaiveRoom.Counts(incident.Picture, rule.Tally, now / 1000))
            .ToList();
        foreach (var district in DistrictsOf(rule, incidents))
        {
            foreach (var category in CategoriesOf(rule, incidents))
            {
                var count = counted.Count(incident => (district is null || InDistrict(incident.Picture, district)) && (category is null || Within(incident.Picture.Category, category, Categories)));
                if (count > 0 && count >= rule.Threshold * rule.Deadband - 1e-6)
                {
                    var shownDistrict = district ?? (rule.Scope.Districts.Count == 1 ? rule.Scope.Districts[0] : null);
                    var shownCategory = category ?? (rule.Scope.Categories.Count == 1 ? rule.Scope.Categories[0] : null);
                    yield return Line(rule.Id, new AlertSubject(shownDistrict, shownCategory), rule.Priority!.Value, count >= rule.Threshold, count, Mode.Actual);
                }
            }
        }
    }

    private static IEnumerable<string?> DistrictsOf(AlertRule rule, IEnumerable<(IncidentPicture Picture, Channel Channel)> incidents) =>
        rule.Each is RuleEach.City or RuleEach.Category ? (IEnumerable<string?>)[null]
        : rule.Scope.Districts.Count > 0 ? rule.Scope.Districts
        : SmallCity.Districts.Select(district => district.Code).Where(code => SmallCity.Districts.All(other => other.Parent != code))
            .Concat(incidents.SelectMany(incident => incident.Picture.Area.Split(';')).Where(code => SmallCity.Districts.All(known => known.Code != code)))
            .Distinct();

    private static IEnumerable<string?> CategoriesOf(AlertRule rule, IEnumerable<(IncidentPicture Picture, Channel Channel)> incidents) =>
        rule.Each is RuleEach.City or RuleEach.District ? (IEnumerable<string?>)[null]
        : rule.Scope.Categories.Count > 0 ? rule.Scope.Categories
        : incidents.Select(incident => incident.Picture.Category.Split('/')[0]).Distinct();

    private static bool InScope(RuleScope scope, (IncidentPicture Picture, Channel Channel) incident) =>
        (scope.Districts.Count == 0 || scope.Districts.Any(code => InDistrict(incident.Picture, code)))
        && (scope.Categories.Count == 0 || scope.Categories.Any(code => Within(incident.Picture.Category, code, Categories)))
        && (scope.Channels.Count == 0 || scope.Channels.Contains(incident.Channel));

    private static bool InDistrict(IncidentPicture incident, string code) => incident.Area.Split(';').Any(own => Within(own, code, SmallCity.Districts));

    private static bool Within(string? code, string above, IReadOnlyList<(string Code, string? Parent)> tree)
    {
        while (code is not null && code != above)
        {
            code = tree.FirstOrDefault(node => node.Code == code).Parent;
        }

        return code is not null;
    }
}
