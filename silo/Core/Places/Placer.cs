using SituationRoom.Reports;

namespace SituationRoom.Core.Places;

/// <summary>
/// Decides in which districts and which category a report belongs. A known word (code, alias or name) wins over the
/// point; the deepest district that contains the point wins over those above it, and of several as deep the first in the
/// configured order. Immutable: any number of threads may ask; only a report of several districts allocates.
/// </summary>
public sealed class Placer
{
    /// <summary>Metres outside every boundary within which the nearest one is still taken.</summary>
    public const double DefaultToleranceMetres = 150;

    private static readonly string[] OutsideList = [Catalog.Outside];
    private static readonly string[] UnplacedList = [Catalog.Unplaced];
    private readonly string[][] _districtLists;
    private readonly BoundaryGrid? _grid;
    private readonly DistrictBoundary[] _boundaries;
    private readonly double _tolerance;

    /// <param name="catalog">What to place in.</param>
    /// <param name="toleranceMetres">How far outside a boundary a point may lie and still be taken in; zero or more.</param>
    public Placer(Catalog catalog, double toleranceMetres = DefaultToleranceMetres)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(toleranceMetres);
        Catalog = catalog;
        _tolerance = toleranceMetres;
        _districtLists = [.. catalog.Districts.Select(district => new[] { district.Code })];
        _boundaries = DeepestFirst(catalog);
        _grid = _boundaries.Length > 0 ? new BoundaryGrid([.. _boundaries.Select(boundary => boundary.Rows)]) : null;
    }

    /// <summary>What it places in.</summary>
    public Catalog Catalog { get; }

    /// <summary>Places a report. Never fails: what can't be decided is unplaced, and says so.</summary>
    public Placement Place(Report report)
    {
        var districts = DistrictsOf(report, out var districtBy);
        var category = CategoryOf(report.Category, out var categoryBy);
        return new Placement
        {
            Districts = districts,
            Category = category,
            DistrictBy = districtBy,
            CategoryBy = categoryBy,
            CatalogVersion = Catalog.Version,
        };
    }

    /// <summary>Places a reading, which has no category.</summary>
    public Placement PlaceReading(Reading reading) => new()
    {
        Districts = string.IsNullOrWhiteSpace(reading.District)
            ? ByPoint(reading.Latitude, reading.Longitude, unknownWord: false, out var by)
            : ByWord(reading.District, reading.Latitude, reading.Longitude, out by),
        Category = Catalog.NoCategory,
        DistrictBy = by,
        CategoryBy = PlacedBy.Nothing,
        CatalogVersion = Catalog.Version,
    };

    private string[] DistrictsOf(Report report, out PlacedBy by) => report.Districts.Count switch
    {
        0 => ByPoint(report.Latitude, report.Longitude, unknownWord: false, out by),
        1 when string.IsNullOrWhiteSpace(report.Districts[0]) => ByPoint(report.Latitude, report.Longitude, unknownWord: false, out by),
        1 => ByWord(report.Districts[0], report.Latitude, report.Longitude, out by),
        _ => ByWords(report, out by),
    };

    private string CategoryOf(string? word, out PlacedBy by)
    {
        if (string.IsNullOrWhiteSpace(word))
        {
            by = PlacedBy.Nothing;
            return Catalog.NoCategory;
        }

        if (Catalog.CategoryWords.TryFind(word, out var number, out var isCode))
        {
            by = isCode ? PlacedBy.Code : PlacedBy.Alias;
            return Catalog.Categories[number].Code;
        }

        by = PlacedBy.UnknownWord;
        return Catalog.NoCategory;
    }

    private string[] ByWord(string word, double? latitude, double? longitude, out PlacedBy by)
    {
        if (Catalog.DistrictWords.TryFind(word, out var number, out var isCode))
        {
            by = isCode ? PlacedBy.Code : PlacedBy.Alias;
            return _districtLists[number];
        }

        return ByPoint(latitude, longitude, unknownWord: true, out by);
    }

    private string[] ByWords(Report report, out PlacedBy by)
    {
        var codes = new List<string>(report.Districts.Count);
        by = PlacedBy.Code;
        var given = false;
        foreach (var word in report.Districts)
        {
            if (string.IsNullOrWhiteSpace(word))
            {
                continue;
            }

            given = true;
            if (!Catalog.DistrictWords.TryFind(word, out var number, out var isCode))
            {
                by = PlacedBy.SomeUnknownWords;
                continue;
            }

            if (!isCode && by == PlacedBy.Code)
            {
                by = PlacedBy.Alias;
            }

            var code = _districtLists[number][0];
            if (!codes.Contains(code))
            {
                codes.Add(code);
            }
        }

        return codes.Count > 0 ? [.. codes] : ByPoint(report.Latitude, report.Longitude, given, out by);
    }

    private string[] ByPoint(double? latitude, double? longitude, bool unknownWord, out PlacedBy by)
    {
        if (_grid is null || latitude is not { } y || longitude is not { } x)
        {
            by = unknownWord ? PlacedBy.UnknownWord : PlacedBy.Nothing;
            return UnplacedList;
        }

        var number = _grid.Find(x, y);
        if (number >= 0)
        {
            by = unknownWord ? PlacedBy.UnknownWordThenPoint : PlacedBy.Point;
            return _districtLists[_boundaries[number].District];
        }

        number = Nearest(x, y);
        if (number >= 0)
        {
            by = unknownWord ? PlacedBy.UnknownWordThenNearPoint : PlacedBy.NearPoint;
            return _districtLists[_boundaries[number].District];
        }

        by = unknownWord ? PlacedBy.UnknownWordThenOutsidePoint : PlacedBy.OutsidePoint;
        return OutsideList;
    }

    /// <summary>The nearest boundary within the tolerance on the deepest level that has one, or −1.</summary>
    private int Nearest(double x, double y)
    {
        var (nearest, least) = (-1, double.PositiveInfinity);
        for (var number = 0; number < _boundaries.Length; number++)
        {
            if (nearest >= 0 && _boundaries[number].Depth < _boundaries[nearest].Depth)
            {
                break;
            }

            var metres = _boundaries[number].Rows.MetresTo(x, y, _tolerance);
            if (metres < least)
            {
                (nearest, least) = (number, metres);
            }
        }

        return nearest;
    }

    private static DistrictBoundary[] DeepestFirst(Catalog catalog)
    {
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        var boundaries = new List<DistrictBoundary>();
        for (var number = 0; number < catalog.Districts.Count; number++)
        {
            var district = catalog.Districts[number];
            var depth = district.Parent is null ? 0 : depths[district.Parent] + 1;
            depths[district.Code] = depth;
            if (district.Boundary is { IsEmpty: false } boundary)
            {
                boundaries.Add(new DistrictBoundary(number, depth, new BoundaryRows(boundary)));
            }
        }

        return [.. boundaries.OrderByDescending(boundary => boundary.Depth)];
    }

    private readonly record struct DistrictBoundary(int District, int Depth, BoundaryRows Rows);
}
