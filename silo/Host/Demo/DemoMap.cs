using System.Text.Json;

namespace SituationRoom.Host.Demo;

/// <summary>Places of the demonstration city: districts by population, streets that always lie in the same spot.</summary>
public sealed class DemoMap
{
    private const double StreetSpread = 0.0035;

    private static readonly (string Code, double Weight, string[] Streets)[] Streets =
    [
        ("zapadny", 1.0, ["ул. Тургенева", "ул. Красных Партизан", "ул. Атарбекова", "ул. Минская", "ул. Калинина", "ул. Воровского", "ул. Гагарина", "ул. Герцена", "ул. Каляева", "пр-т Чекистов"]),
        ("karasunsky", 1.4, ["ул. Уральская", "ул. Сормовская", "ул. Тюляева", "ул. Игнатова", "ул. Селезнёва", "ул. Стасова", "ул. Симферопольская", "ул. Мачуги", "ул. Бородинская", "ул. Трудовой Славы", "ул. Невкипелого"]),
        ("prikubansky", 1.9, ["ул. Московская", "ул. 40-летия Победы", "ул. Восточно-Кругликовская", "ул. Российская", "ул. Зиповская", "ул. Дзержинского", "ул. Петра Метальникова", "ул. Черкасская", "Ростовское шоссе", "ул. Солнечная", "ул. Ковалёва", "ул. Яснополянская"]),
        ("tsentralny", 1.25, ["ул. Красная", "ул. Северная", "ул. Мира", "ул. Рашпилевская", "ул. Седина", "ул. Коммунаров", "ул. Октябрьская", "ул. Длинная", "ул. Гимназическая", "ул. Суворова", "ул. Ставропольская"]),
    ];

    private DemoMap(IReadOnlyList<DemoDistrict> districts) => Districts = districts;

    /// <summary>The four okrugs.</summary>
    public IReadOnlyList<DemoDistrict> Districts { get; }

    /// <summary>Reads the outlines from the demonstration's GeoJSON.</summary>
    public static DemoMap Read(ReadOnlyMemory<byte> geoJson)
    {
        using var document = JsonDocument.Parse(geoJson);
        var rings = document.RootElement.GetProperty("features").EnumerateArray().ToDictionary(
            feature => feature.GetProperty("properties").GetProperty("code").GetString()!,
            feature => feature.GetProperty("geometry").GetProperty("coordinates")[0].EnumerateArray()
                .Select(point => (point[0].GetDouble(), point[1].GetDouble())).ToList());
        return new DemoMap([.. Streets.Select(row => new DemoDistrict(row.Code, row.Weight, rings[row.Code], row.Streets))]);
    }

    /// <summary>
    /// A place: mostly a point with its address, sometimes a district without a point, now and then neither, or a
    /// point beyond the city's border.
    /// </summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="in">The district's code, where it is given.</param>
    public DemoPlace Place(DemoRandom random, string? @in)
    {
        var district = @in is null
            ? random.Pick(Districts, candidate => candidate.Weight)
            : Districts.Single(candidate => candidate.Code == @in);
        var street = random.Pick(district.Streets);
        var address = $"{street}, {1 + random.Next(180)}";
        var (longitude, latitude) = PointOn(street, district, random);
        return (@in is null ? random.NextUnit() : 1) switch
        {
            < 0.008 => new DemoPlace(null, null, null, null),
            < 0.012 => new DemoPlace(null, 44.955 + (0.01 * random.NextUnit()), 38.95 + (0.05 * random.NextUnit()), null),
            < 0.07 => new DemoPlace(district.Code, null, null, address),
            < 0.45 => new DemoPlace(null, latitude, longitude, address),
            _ => new DemoPlace(district.Code, latitude, longitude, address),
        };
    }

    private static (double Longitude, double Latitude) PointOn(string street, DemoDistrict district, DemoRandom random)
    {
        var (x, y) = Inside(district, DemoRandom.For(1, street, 0));
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var longitude = x + (StreetSpread * 1.4 * random.NextNormal());
            var latitude = y + (StreetSpread * random.NextNormal());
            if (district.Contains(longitude, latitude))
            {
                return (longitude, latitude);
            }
        }

        return (x, y);
    }

    private static (double Longitude, double Latitude) Inside(DemoDistrict district, DemoRandom random)
    {
        var west = district.Ring.Min(point => point.Longitude);
        var east = district.Ring.Max(point => point.Longitude);
        var south = district.Ring.Min(point => point.Latitude);
        var north = district.Ring.Max(point => point.Latitude);
        while (true)
        {
            var longitude = west + ((east - west) * random.NextUnit());
            var latitude = south + ((north - south) * random.NextUnit());
            if (district.Contains(longitude, latitude))
            {
                return (longitude, latitude);
            }
        }
    }
}
