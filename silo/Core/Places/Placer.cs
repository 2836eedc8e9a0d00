using SituationRoom.Reports;

namespace SituationRoom.Core.Places;

/// <summary>
/// Decides in which districts and which category a report belongs. A known word (code, alias or name) wins over the
/// point; the deepest district that contains the point wins over those above it, and of several as deep the first in the
/// configured order. A category that is not given by code, alias or name is looked for in the words of the report. Immutable: any number of threads may ask; only a report of several districts allocates.
/// </summary>
public sealed class Placer
{
    /// <summary>Metres outside every boundary within which the nearest one is still taken.</summary>
    public const double DefaultToleranceMetres = 150;

    private const double AlmostZero = 1e-6;
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

    /// <summary>Code of the department that answers for a category in a district, or null.</summary>
    public string? Department(string category, string district) => Catalog.Answering.Find(category, district);

    /// <summary>Places a report. Never fails: what can't be decided is unplaced, and says so.</summary>
    /// <param name="report">What the source said.</param>
    /// <param name="mayTurn">Whether the feed is known to exchange latitude and longitude at times: then a point that lies outside is turned round where that brings it inside.</param>
    public Placement Place(Report report, bool mayTurn = false)
    {
        var (latitude, longitude) = IsZero(report) ? (null, null) : (report.Latitude, report.Longitude);
        var districts = DistrictsOf(report.Districts, latitude, longitude, out var districtBy);
        var marks = IsZero(report) ? PointMarks.Zero : PointMarks.None;
        if (latitude is { } y && longitude is { } x && IsInsideOnlyIfTurned(x, y, districtBy))
        {
            marks = mayTurn ? PointMarks.Turned : PointMarks.LooksSwapped;
            districts = mayTurn ? DistrictsOf(report.Districts, x, y, out districtBy) : districts;
        }

        var category = CategoryOf(report, out var categoryBy, out var rule);
        return new Placement
        {
            Districts = districts,
            Category = category,
            DistrictBy = districtBy,
            CategoryBy = categoryBy,
            CategoryRule = rule,
            Department = Catalog.Answering.Find(category, districts[0]),
            PointMarks = marks,
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

    private string[] DistrictsOf(IReadOnlyList<string> words, double? latitude, double? longitude, out PlacedBy by) => words.Count switch
    {
        0 => ByPoint(latitude, longitude, unknownWord: false, out by),
        1 when string.IsNullOrWhiteSpace(words[0]) => ByPoint(latitude, longitude, unknownWord: false, out by),
        1 => ByWord(words[0], latitude, longitude, out by),
        _ => ByWords(words, latitude, longitude, out by),
    };

    private string CategoryOf(Report report, out PlacedBy by, out string? rule)
    {
        rule = null;
        var given = !string.IsNullOrWhiteSpace(report.Category);
        if (given && Catalog.CategoryWords.TryFind(report.Category!, out var number, out var isCode))
        {
            by = isCode ? PlacedBy.Code : PlacedBy.Alias;
            return Catalog.Categories[number].Code;
        }

        if (!given && report.CategoryByWords is { } elsewhere && Catalog.CategoryWords.TryFind(elsewhere, out number, out _))
        {
            by = PlacedBy.Words;
            return Catalog.Categories[number].Code;
        }

        if (Catalog.CategoryRules.Find(report.Category, report.Title, report.Text) is { } decided)
        {
            rule = decided.Text;
            by = given ? PlacedBy.UnknownWordThenWords : PlacedBy.Words;
            return Catalog.Categories[decided.Category].Code;
        }

        by = given ? PlacedBy.UnknownWord : PlacedBy.Nothing;
        return Catalog.NoCategory;
    }

    private static bool IsZero(Report report) =>
        report is { Latitude: { } latitude, Longitude: { } longitude } && Math.Abs(latitude) < AlmostZero && Math.Abs(longitude) < AlmostZero;

    /// <summary>Where a word decided the district, only a point far from the city is looked at.</summary>
    private bool IsInsideOnlyIfTurned(double x, double y, PlacedBy by) =>
        _grid is not null
        && (by is PlacedBy.OutsidePoint or PlacedBy.UnknownWordThenOutsidePoint || !_grid.Reaches(x, y))
        && by is not (PlacedBy.NearPoint or PlacedBy.UnknownWordThenNearPoint)
        && _grid.Find(y, x) >= 0;

    private string[] ByWord(string word, double? latitude, double? longitude, out PlacedBy by)
    {
        if (Catalog.DistrictWords.TryFind(word, out var number, out var isCode))
        {
            by = isCode ? PlacedBy.Code : PlacedBy.Alias;
            return _districtLists[number];
        }

        return ByPoint(latitude, longitude, unknownWord: true, out by);
    }

    private string[] ByWords(IReadOnlyList<string> words, double? latitude, double? longitude, out PlacedBy by)
    {
        var codes = new List<string>(words.Count);
        by = PlacedBy.Code;
        var given = false;
        foreach (var word in words)
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

        return codes.Count > 0 ? [.. codes] : ByPoint(latitude, longitude, given, out by);
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
