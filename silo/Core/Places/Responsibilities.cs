namespace SituationRoom.Core.Places;

/// <summary>
/// Decides which department answers: the responsibility of the deepest category decides, of one category that of the deepest
/// district, then the first in the configured order; a category's own department counts as one without a district. Immutable.
/// </summary>
internal sealed class Responsibilities
{
    private readonly Dictionary<string, string?> _parents;
    private readonly Dictionary<string, Responsibility[]> _byCategory = new(StringComparer.Ordinal);
    private readonly Responsibility[] _others;

    /// <param name="districts">All districts.</param>
    /// <param name="categories">All categories, as configured.</param>
    /// <param name="given">In the configured order; their codes are known.</param>
    public Responsibilities(IReadOnlyList<District> districts, IReadOnlyList<Category> categories, IReadOnlyList<Responsibility> given)
    {
        _parents = districts.ToDictionary(district => district.Code, district => district.Parent, StringComparer.Ordinal);
        var all = given
            .Concat(categories.Where(category => category.Department is not null).Select(category => new Responsibility(category.Code, null, category.Department!)))
            .OrderByDescending(responsibility => responsibility.Category is { } category ? category.Count(letter => letter == '/') : -1)
            .ThenByDescending(responsibility => Depth(responsibility.District))
            .ToArray();
        foreach (var category in categories)
        {
            _byCategory[category.Code] = [.. all.Where(responsibility => IsWithin(category.Code, responsibility.Category))];
        }

        _others = [.. all.Where(responsibility => responsibility.Category is null)];
    }

    /// <summary>The code of the department that answers, or null.</summary>
    public string? Find(string category, string district)
    {
        foreach (var responsibility in _byCategory.GetValueOrDefault(category, _others))
        {
            if (responsibility.District is null || Reaches(district, responsibility.District))
            {
                return responsibility.Department;
            }
        }

        return null;
    }

    private static bool IsWithin(string category, string? above) =>
        above is null || category == above || (category.StartsWith(above, StringComparison.Ordinal) && category[above.Length] == '/');

    private bool Reaches(string? district, string above)
    {
        while (district is not null && district != above)
        {
            district = _parents.GetValueOrDefault(district);
        }

        return district is not null;
    }

    private int Depth(string? district)
    {
        var depth = -1;
        for (; district is not null; district = _parents[district])
        {
            depth++;
        }

        return depth;
    }
}
