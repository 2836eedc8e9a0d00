using System.Text;
using SituationRoom.Core.Board;
using SituationRoom.Core.Hashing;
using SituationRoom.Core.Typical;

namespace SituationRoom.Core.Fold;

/// <summary>
/// Numbers for districts, categories and areas. The configured ones come first and keep their order; a code that only
/// the journal knows is appended and stands for itself.
/// </summary>
public sealed class PlaceTables
{
    private readonly Utf8Names _districtCodes = new();
    private readonly Utf8Names _categoryCodes = new();
    private readonly Utf8Names _areaCodes = new();
    private readonly List<BoardDistrict> _districts = [];
    private readonly List<BoardCategory> _categories = [];
    private readonly List<int[]> _areas = [];
    private readonly List<int[]> _areaReach = [];
    private readonly Dictionary<long, int[]> _series = [];

    public PlaceTables(IEnumerable<BoardDistrict> districts, IEnumerable<BoardCategory> categories)
    {
        foreach (var district in districts)
        {
            _districtCodes.Intern(district.Code);
            _districts.Add(district);
        }

        foreach (var category in categories)
        {
            _categoryCodes.Intern(category.Code);
            _categories.Add(category);
        }
    }

    public IReadOnlyList<BoardDistrict> Districts => _districts;

    public IReadOnlyList<BoardCategory> Categories => _categories;

    /// <summary>Area number to the district numbers in it.</summary>
    public IReadOnlyList<int[]> Areas => _areas;

    public int FindDistrict(string code) => _districtCodes.Find(code);

    public int FindCategory(string code) => _categoryCodes.Find(code);

    /// <summary>Code of the district above one; null where there is none, or no such district.</summary>
    public string? ParentOf(string district) =>
        FindDistrict(district) is >= 0 and var number && _districts[number].Parent is >= 0 and var parent ? _districts[parent].Code : null;

    public string AreaCode(int area) => _areaCodes[area];

    /// <summary>The districts that an area counts in: its own and all above them, each once.</summary>
    public IReadOnlyList<int> Reach(int area) => _areaReach[area];

    public int Category(ReadOnlySpan<byte> code)
    {
        var number = _categoryCodes.Intern(code);
        if (number == _categories.Count)
        {
            var text = _categoryCodes[number];
            var slash = text.LastIndexOf('/');
            var parent = slash < 0 ? -1 : _categoryCodes.Find(text[..slash]);
            _categories.Add(new BoardCategory(text, parent, new BoardNames(text, text)));
        }

        return number;
    }

    /// <summary>The area of district codes joined by semicolons.</summary>
    public int Area(ReadOnlySpan<byte> codes)
    {
        var number = _areaCodes.Intern(codes);
        if (number == _areas.Count)
        {
            var districts = new List<int>();
            foreach (var part in codes.Split((byte)';'))
            {
                var district = District(codes[part]);
                if (!districts.Contains(district))
                {
                    districts.Add(district);
                }
            }

            _areas.Add([.. districts]);
            _areaReach.Add(ReachOf(districts));
        }

        return number;
    }

    /// <summary>The top of a category's tree.</summary>
    public int TopCategory(int category)
    {
        while (_categories[category].Parent >= 0)
        {
            category = _categories[category].Parent;
        }

        return category;
    }

    /// <summary>Whether <paramref name="category"/> is <paramref name="ancestor"/> or lies below it.</summary>
    public bool IsWithin(int category, int ancestor)
    {
        while (category >= 0 && category != ancestor)
        {
            category = _categories[category].Parent;
        }

        return category >= 0;
    }

    /// <summary>Whether <paramref name="district"/> is <paramref name="ancestor"/> or lies below it.</summary>
    public bool IsDistrictWithin(int district, int ancestor)
    {
        while (district >= 0 && district != ancestor)
        {
            district = _districts[district].Parent;
        }

        return district >= 0;
    }

    /// <summary>The series of history in which an incident of this area and category is counted.</summary>
    public int[] Series(int area, int category)
    {
        var key = ((long)area << 32) | (uint)category;
        if (!_series.TryGetValue(key, out var series))
        {
            var top = TopCategory(category);
            series =
            [
                ArrivalHistory.SeriesKey(-1, -1),
                ArrivalHistory.SeriesKey(-1, top),
                .. _areaReach[area].SelectMany(district => new[]
                {
                    ArrivalHistory.SeriesKey(district, -1),
                    ArrivalHistory.SeriesKey(district, top),
                }),
            ];
            _series.Add(key, series);
        }

        return series;
    }

    private int District(ReadOnlySpan<byte> code)
    {
        var number = _districtCodes.Intern(code);
        if (number == _districts.Count)
        {
            var text = Encoding.UTF8.GetString(code);
            var name = new BoardNames(text, text);
            var shortName = text.Length <= 12 ? text : text[..11] + "…";
            _districts.Add(new BoardDistrict(text, -1, name, new BoardNames(shortName, shortName), null));
        }

        return number;
    }

    private int[] ReachOf(List<int> districts)
    {
        var reach = new List<int>();
        foreach (var start in districts)
        {
            for (var district = start; district >= 0; district = _districts[district].Parent)
            {
                if (!reach.Contains(district))
                {
                    reach.Add(district);
                }
            }
        }

        return [.. reach];
    }
}
