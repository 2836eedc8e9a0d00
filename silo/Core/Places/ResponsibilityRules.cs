namespace SituationRoom.Core.Places;

/// <summary>Finds everything that is wrong with configured responsibilities.</summary>
internal static class ResponsibilityRules
{
    public static IEnumerable<CatalogError> Validate(
        IReadOnlyList<District> districts,
        IReadOnlyList<Category> categories,
        IReadOnlyList<Department> departments,
        IReadOnlyList<Responsibility> responsibilities)
    {
        HashSet<string> territories = [.. districts.Select(district => district.Code)];
        HashSet<string> topics = [.. categories.Select(category => category.Code)];
        HashSet<string> answering = [.. departments.Select(department => department.Code)];
        for (var i = 0; i < responsibilities.Count; i++)
        {
            var (category, district, department) = responsibilities[i];
            var path = $"responsibilities[{i}]";
            if (category is null && district is null)
            {
                yield return new CatalogError(path, "", "names neither a category nor a district", "write at least one of the two");
            }

            if (category is not null && !topics.Contains(category))
            {
                yield return new CatalogError($"{path}.category", category, "is no category's code", "add the category or mend the code");
            }

            if (district is not null && !territories.Contains(district))
            {
                yield return new CatalogError($"{path}.district", district, "is no territory's code", "add the territory or mend the code");
            }

            if (!answering.Contains(department))
            {
                yield return new CatalogError($"{path}.department", department, "is no department's code", "add the department or mend the code");
            }
        }
    }
}
