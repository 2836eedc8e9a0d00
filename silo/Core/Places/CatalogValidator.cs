using NetTopologySuite.Geometries;
using SituationRoom.Core.Board;

namespace SituationRoom.Core.Places;

/// <summary>Finds everything that is wrong with configured districts, categories and departments. Paths begin with the configuration's keys.</summary>
internal static class CatalogValidator
{
    private const int LongestShortName = 12;
    private const string CodeRule = "is no code (lower-case Latin words, digits allowed, joined by hyphens)";

    public static IReadOnlyList<CatalogError> Validate(
        IReadOnlyList<District> districts, IReadOnlyList<Category> categories, IReadOnlyList<Department> departments)
    {
        var errors = new List<CatalogError>();
        Codes(errors, "territories", [.. districts.Select(district => district.Code)], code => PlaceCode.IsWords(code));
        Codes(errors, "categories", [.. categories.Select(category => category.Code)], PlaceCode.IsPath);
        Codes(errors, "departments", [.. departments.Select(department => department.Code)], code => PlaceCode.IsWords(code));
        Aliases(errors, "territories", [.. districts.Select(district => (district.Code, district.Aliases))]);
        Aliases(errors, "categories", [.. categories.Select(category => (category.Code, category.Aliases))]);
        for (var i = 0; i < districts.Count; i++)
        {
            ValidateDistrict(errors, $"territories[{i}]", districts[i]);
        }

        for (var i = 0; i < categories.Count; i++)
        {
            WordRules(errors, $"categories[{i}]", categories[i].Words);
        }

        DistrictParents(errors, districts);
        CategoryParents(errors, categories, [.. departments.Select(department => department.Code)]);
        for (var i = 0; i < departments.Count; i++)
        {
            Names(errors, $"departments[{i}]", departments[i].Names);
        }

        return errors;
    }

    private static void Codes(List<CatalogError> errors, string key, List<string> codes, Func<string, bool> isCode)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < codes.Count; i++)
        {
            var path = $"{key}[{i}].code";
            if (!isCode(codes[i]))
            {
                errors.Add(new CatalogError(path, codes[i], CodeRule, "write it like 'city-centre'"));
            }
            else if (PlaceCode.IsReserved(codes[i]))
            {
                errors.Add(new CatalogError(path, codes[i], "is a code that the room itself uses", "choose another code"));
            }

            if (!seen.TryAdd(codes[i], i))
            {
                errors.Add(new CatalogError(path, codes[i], $"is the code of {key}[{seen[codes[i]]}] too", "give each a code of its own"));
            }
        }
    }

    private static void Aliases(List<CatalogError> errors, string key, List<(string Code, IReadOnlyList<string> Aliases)> nodes)
    {
        var owners = new Dictionary<string, int>(WordComparer.Instance);
        for (var i = 0; i < nodes.Count; i++)
        {
            owners.TryAdd(nodes[i].Code, i);
        }

        for (var i = 0; i < nodes.Count; i++)
        {
            for (var j = 0; j < nodes[i].Aliases.Count; j++)
            {
                var alias = nodes[i].Aliases[j];
                if (string.IsNullOrWhiteSpace(alias))
                {
                    errors.Add(new CatalogError($"{key}[{i}].aliases[{j}]", alias, "is blank", "remove it"));
                }
                else if (!owners.TryAdd(alias, i) && owners[alias] != i)
                {
                    var owner = nodes[owners[alias]].Code;
                    errors.Add(new CatalogError($"{key}[{i}].aliases[{j}]", alias, $"belongs to '{owner}' too", "keep it at one of the two"));
                }
            }
        }
    }

    private static void ValidateDistrict(List<CatalogError> errors, string path, District district)
    {
        Names(errors, path, district.Names);
        var shortNames = district.ShortNames ?? district.Names;
        foreach (var (language, name) in (ReadOnlySpan<(string, string)>)[("ru", shortNames.Ru), ("en", shortNames.En)])
        {
            if (name.Length > LongestShortName)
            {
                errors.Add(new CatalogError(
                    $"{path}.shortName.{language}", name, $"has {name.Length} characters, more than {LongestShortName}", "shorten it for the wall"));
            }
        }

        if (district.Population is < 0)
        {
            errors.Add(new CatalogError($"{path}.population", $"{district.Population}", "is negative", "give the number of people or leave it out"));
        }

        if (district.Boundary is not (null or Polygon or MultiPolygon))
        {
            errors.Add(new CatalogError($"{path}.boundary", district.Boundary.GeometryType, "is no area", "give a Polygon or a MultiPolygon"));
        }
    }

    private static void WordRules(List<CatalogError> errors, string path, IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (WordRule.Parse(words[i]).Fault is var (broken, remedy))
            {
                errors.Add(new CatalogError($"{path}.words[{i}]", words[i], broken, remedy));
            }
        }
    }

    private static void DistrictParents(List<CatalogError> errors, IReadOnlyList<District> districts)
    {
        var parents = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var district in districts)
        {
            parents.TryAdd(district.Code, district.Parent);
        }

        for (var i = 0; i < districts.Count; i++)
        {
            if (districts[i].Parent is not { } parent)
            {
                continue;
            }

            if (!parents.ContainsKey(parent))
            {
                errors.Add(new CatalogError($"territories[{i}].parent", parent, "is no territory's code", "add the territory or mend the code"));
            }
            else if (IsInCircle(districts[i].Code, parents))
            {
                errors.Add(new CatalogError($"territories[{i}].parent", parent, $"leads back to '{districts[i].Code}' itself", "break the circle"));
            }
        }
    }

    private static bool IsInCircle(string code, Dictionary<string, string?> parents)
    {
        var above = parents[code];
        for (var steps = 0; above is not null && steps <= parents.Count; steps++)
        {
            if (above == code)
            {
                return true;
            }

            above = parents.GetValueOrDefault(above);
        }

        return false;
    }

    private static void CategoryParents(List<CatalogError> errors, IReadOnlyList<Category> categories, HashSet<string> departments)
    {
        HashSet<string> codes = [.. categories.Select(category => category.Code)];
        for (var i = 0; i < categories.Count; i++)
        {
            var (category, path) = (categories[i], $"categories[{i}]");
            Names(errors, path, category.Names);
            var before = PlaceCode.ParentOf(category.Code);
            if (category.Parent is not null && category.Parent != before)
            {
                errors.Add(new CatalogError(
                    $"{path}.parent", category.Parent, $"does not stand before the last slash of '{category.Code}'", $"name the category '{category.Parent}/…' or mend the parent"));
            }

            if (before is not null && !codes.Contains(before))
            {
                errors.Add(new CatalogError($"{path}.code", category.Code, $"is below '{before}', which is no category", $"add '{before}' or mend the code"));
            }

            if (category.Department is { } department && !departments.Contains(department))
            {
                errors.Add(new CatalogError($"{path}.department", department, "is no department's code", "add the department or mend the code"));
            }

            if (category.Deadline is { } deadline && deadline <= TimeSpan.Zero)
            {
                errors.Add(new CatalogError($"{path}.deadline", $"{deadline}", "is not positive", "give a span above zero or leave it out"));
            }
        }
    }

    private static void Names(List<CatalogError> errors, string path, BoardNames names)
    {
        foreach (var (language, name) in (ReadOnlySpan<(string, string)>)[("ru", names.Ru), ("en", names.En)])
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                errors.Add(new CatalogError($"{path}.name.{language}", name ?? string.Empty, "is blank", "give the name that people use"));
            }
        }
    }
}
