namespace SituationRoom.Core.Places;

/// <summary>Puts nodes in the configured order with parents before children, and fills in what they take from above. Expects valid nodes.</summary>
internal static class CatalogOrder
{
    public static IReadOnlyList<District> Districts(IReadOnlyList<District> districts) =>
        ParentsFirst(
            [.. districts.Select(district => district with { ShortNames = district.ShortNames ?? district.Names })],
            district => district.Code,
            district => district.Parent);

    public static IReadOnlyList<Category> Categories(IReadOnlyList<Category> categories)
    {
        var ordered = ParentsFirst(categories, category => category.Code, category => PlaceCode.ParentOf(category.Code));
        var filled = new Dictionary<string, Category>(StringComparer.Ordinal);
        foreach (var category in ordered)
        {
            var parent = PlaceCode.ParentOf(category.Code);
            var above = parent is null ? null : filled[parent];
            filled[category.Code] = category with
            {
                Parent = parent,
                Department = category.Department ?? above?.Department,
                Deadline = category.Deadline ?? above?.Deadline,
            };
        }

        return [.. ordered.Select(category => filled[category.Code])];
    }

    private static List<T> ParentsFirst<T>(IReadOnlyList<T> nodes, Func<T, string> code, Func<T, string?> parent)
        where T : class
    {
        var byCode = nodes.ToDictionary(code, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        var ordered = new List<T>(nodes.Count);
        var above = new Stack<T>();
        foreach (var node in nodes)
        {
            for (T? next = node; next is not null && !done.Contains(code(next)); next = parent(next) is { } up ? byCode[up] : null)
            {
                above.Push(next);
            }

            while (above.TryPop(out var next))
            {
                done.Add(code(next));
                ordered.Add(next);
            }
        }

        return ordered;
    }
}
