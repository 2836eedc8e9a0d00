using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>One alert point of a rule that counts.</summary>
/// <param name="District">Its district's code, or null.</param>
/// <param name="Category">Its category's code, or null.</param>
/// <param name="Cells">The cells whose sum it counts; they have no incident in common.</param>
internal sealed record CountUnit(string? District, string? Category, int[] Cells);

/// <summary>Divides a rule's scope into its alert points.</summary>
internal sealed class CountUnits(PlaceTables places, CellGrid grid)
{
    public CountUnit[] Of(AlertRule rule)
    {
        var districts = Districts(rule);
        var categories = Categories(rule);
        return
        [
            .. from district in districts
               from category in categories
               select new CountUnit(district.Code, category.Code, [.. category.Columns.Select(column => grid.Cell(district.Row, column))]),
        ];
    }

    private List<(string? Code, int Row)> Districts(AlertRule rule)
    {
        var named = rule.Scope.Districts.Distinct(StringComparer.Ordinal).Where(code => places.FindDistrict(code) >= 0).ToList();
        if (rule.Each is RuleEach.District or RuleEach.Cell)
        {
            return rule.Scope.Districts.Count > 0
                ? named.ConvertAll(code => ((string?)code, places.FindDistrict(code)))
                : Lowest().ConvertAll(district => ((string?)places.Districts[district].Code, district));
        }

        return rule.Scope.Districts.Count switch
        {
            0 => [(null, grid.CityRow)],
            1 => named.ConvertAll(code => ((string?)code, places.FindDistrict(code))),
            _ => [(null, grid.UnionRow([.. named.Order(StringComparer.Ordinal)]))],
        };
    }

    private List<(string? Code, int[] Columns)> Categories(AlertRule rule)
    {
        var named = rule.Scope.Categories.Distinct(StringComparer.Ordinal).Select(places.FindCategory).Where(category => category >= 0).ToList();
        if (rule.Each is RuleEach.Category or RuleEach.Cell)
        {
            var each = rule.Scope.Categories.Count > 0
                ? named
                : [.. Enumerable.Range(0, places.Categories.Count).Where(category => places.Categories[category].Parent < 0)];
            return each.ConvertAll(category => ((string?)places.Categories[category].Code, new[] { category }));
        }

        return rule.Scope.Categories.Count switch
        {
            0 => [(null, [grid.AllColumn])],
            1 => named.ConvertAll(category => ((string?)places.Categories[category].Code, new[] { category })),
            _ => [(null, [.. named.Where(category => !named.Exists(other => other != category && places.IsWithin(category, other)))])],
        };
    }

    /// <summary>Districts with none below them.</summary>
    private List<int> Lowest()
    {
        var parents = places.Districts.Select(district => district.Parent).ToHashSet();
        return [.. Enumerable.Range(0, places.Districts.Count).Where(district => !parents.Contains(district))];
    }
}
