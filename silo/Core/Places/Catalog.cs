using System.Diagnostics.CodeAnalysis;
using SituationRoom.Core.Board;

namespace SituationRoom.Core.Places;

/// <summary>The city's districts tree, categories tree and departments: validated, immutable, safe to share.</summary>
public sealed class Catalog
{
    /// <summary>District of a point that lies outside every boundary («вне границ»).</summary>
    public const string Outside = "outside";

    /// <summary>District of what gave neither a known district nor a point («не указан»).</summary>
    public const string Unplaced = "unplaced";

    /// <summary>Category of what gave no known one («без категории»).</summary>
    public const string NoCategory = "none";

    private readonly Dictionary<string, int> _districtNumbers;
    private readonly Dictionary<string, int> _categoryNumbers;

    private Catalog(
        IReadOnlyList<District> districts,
        IReadOnlyList<Category> categories,
        IReadOnlyList<Department> departments,
        IReadOnlyList<Responsibility> responsibilities,
        Responsibilities answering)
    {
        Districts = districts;
        Categories = categories;
        Departments = departments;
        Responsibilities = responsibilities;
        Answering = answering;
        _districtNumbers = Numbers(districts.Select(district => district.Code));
        _categoryNumbers = Numbers(categories.Select(category => category.Code));
        DistrictWords = new WordIndex([.. districts.Select(Words)]);
        CategoryWords = new WordIndex([.. categories.Select(Words)]);
        CategoryRules = new CategoryRules([.. categories.Select(category => (category.Words, category.Code.Count(letter => letter == '/')))]);
        Version = CatalogHash.Of(this);
    }

    /// <summary>A catalog without districts, categories or departments: everything is unplaced.</summary>
    public static Catalog Empty { get; } = new([], [], [], [], new Responsibilities([], [], []));

    /// <summary>In the configured order, parents before children; short names are filled in.</summary>
    public IReadOnlyList<District> Districts { get; }

    /// <summary>In the configured order, parents before children; parents, departments and deadlines are filled in from above.</summary>
    public IReadOnlyList<Category> Categories { get; }

    /// <summary>In the configured order.</summary>
    public IReadOnlyList<Department> Departments { get; }

    /// <summary>Which departments answer for categories in districts, in the configured order.</summary>
    public IReadOnlyList<Responsibility> Responsibilities { get; }

    /// <summary>A hash over all that is in it, the same on every machine and in every run.</summary>
    public uint Version { get; }

    /// <summary>Whether any district has a boundary.</summary>
    public bool HasBoundaries => Districts.Any(district => district.Boundary is not null);

    internal WordIndex DistrictWords { get; }

    internal WordIndex CategoryWords { get; }

    internal CategoryRules CategoryRules { get; }

    internal Responsibilities Answering { get; }

    /// <summary>The code of the department that answers for a category in a district, either of which may be null; null where none is configured.</summary>
    public string? DepartmentFor(string? category, string? district) => Answering.Find(category ?? "", district ?? "");

    /// <summary>Validates and builds; the catalog is null exactly where there are errors, and every error is there.</summary>
    public static (Catalog? Catalog, IReadOnlyList<CatalogError> Errors) Create(
        IReadOnlyList<District> districts,
        IReadOnlyList<Category> categories,
        IReadOnlyList<Department>? departments = null,
        IReadOnlyList<Responsibility>? responsibilities = null)
    {
        departments ??= [];
        responsibilities ??= [];
        var errors = CatalogValidator.Validate(districts, categories, departments);
        errors = [.. errors, .. ResponsibilityRules.Validate(districts, categories, departments, responsibilities)];
        return errors.Count > 0
            ? (null, errors)
            : (new Catalog(CatalogOrder.Districts(districts), CatalogOrder.Categories(categories), [.. departments], [.. responsibilities], new Responsibilities(districts, categories, responsibilities)), errors);
    }

    /// <summary>The district of a code, exactly.</summary>
    public bool TryGetDistrict(string code, [NotNullWhen(true)] out District? district)
    {
        district = _districtNumbers.TryGetValue(code, out var number) ? Districts[number] : null;
        return district is not null;
    }

    /// <summary>The category of a code, exactly.</summary>
    public bool TryGetCategory(string code, [NotNullWhen(true)] out Category? category)
    {
        category = _categoryNumbers.TryGetValue(code, out var number) ? Categories[number] : null;
        return category is not null;
    }

    private static (string Code, IReadOnlyList<string> Aliases, IReadOnlyList<string> Names) Words(District district) =>
        (district.Code, district.Aliases, [.. Words(district.Names), .. Words(district.ShortNames!)]);

    private static (string Code, IReadOnlyList<string> Aliases, IReadOnlyList<string> Names) Words(Category category) =>
        (category.Code, category.Aliases, Words(category.Names));

    private static string[] Words(BoardNames names) => [names.Ru, names.En];

    private static Dictionary<string, int> Numbers(IEnumerable<string> codes) =>
        codes.Select((code, number) => (code, number)).ToDictionary(pair => pair.code, pair => pair.number, StringComparer.Ordinal);
}
