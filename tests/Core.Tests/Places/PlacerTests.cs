using NetTopologySuite.Geometries;
using SituationRoom.Core.Places;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Places;

public sealed class PlacerTests
{
    // Two squares of a hundredth of a degree side by side; a degree of longitude is 78.6 km here, one of latitude 111.2 km.
    private static readonly Catalog City = Some.Catalog(
        [
            Some.District("west", Some.Square(38.90, 45.00, 0.01), aliases: ["Западный", "Озёрный"]),
            Some.District("east", Some.Square(38.91, 45.00, 0.01), aliases: "Восточный округ"),
            Some.District("remote", aliases: "Дальний"),
        ],
        Some.Category("roads", "Дороги"),
        Some.Category("roads/potholes", "Ямы"));

    private readonly Placer _placer = new(City);

    [Theory]
    [InlineData("west", PlacedBy.Code)]
    [InlineData("  WEST ", PlacedBy.Code)]
    [InlineData("Западный", PlacedBy.Alias)]
    [InlineData(" западный\t", PlacedBy.Alias)]
    [InlineData("озерный", PlacedBy.Alias)]
    [InlineData("ОЗЁРНЫЙ", PlacedBy.Alias)]
    [InlineData("Район west", PlacedBy.Alias)]
    [InlineData("West District", PlacedBy.Alias)]
    public void A_known_word_decides_however_it_is_written(string word, PlacedBy by)
    {
        // The point lies in the east: the word wins.
        var placement = _placer.Place(Report(word, 45.005, 38.915));
        placement.Districts.ShouldBe(["west"]);
        placement.DistrictBy.ShouldBe(by);
        placement.CatalogVersion.ShouldBe(City.Version);
    }

    [Fact]
    public void A_point_at_zero_is_no_point()
    {
        var placement = _placer.Place(Report(null, 0, 0));
        (placement.DistrictBy, placement.PointMarks).ShouldBe((PlacedBy.Nothing, PointMarks.Zero));
        placement.Districts.ShouldBe([Catalog.Unplaced]);
        _placer.Place(Report("west", 0, 0)).PointMarks.ShouldBe(PointMarks.Zero);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Нахаловка")]
    public void Exchanged_coordinates_are_marked_and_turned_only_where_the_feed_allows(string? word)
    {
        var left = _placer.Place(Report(word, 38.905, 45.005));
        left.Districts.ShouldBe([Catalog.Outside]);
        left.PointMarks.ShouldBe(PointMarks.LooksSwapped);
        var turned = _placer.Place(Report(word, 38.905, 45.005), mayTurn: true);
        turned.Districts.ShouldBe(["west"]);
        turned.PointMarks.ShouldBe(PointMarks.Turned);
        _placer.Place(Report(word, 45.005, 38.905), mayTurn: true).PointMarks.ShouldBe(PointMarks.None);
    }

    [Fact]
    public void Exchanged_coordinates_are_marked_where_a_word_decided() =>
        _placer.Place(Report("east", 38.905, 45.005)).ShouldSatisfyAllConditions(
            placement => placement.Districts.ShouldBe(["east"]), placement => placement.PointMarks.ShouldBe(PointMarks.LooksSwapped));

    [Fact]
    public void A_name_that_several_districts_bear_decides_nothing() =>
        _placer.Place(Report("Район", null, null)).DistrictBy.ShouldBe(PlacedBy.UnknownWord);

    [Theory]
    [InlineData(45.005, 38.905, "west", PlacedBy.Point)]
    [InlineData(45.005, 38.915, "east", PlacedBy.Point)]
    [InlineData(45.0112, 38.905, "west", PlacedBy.NearPoint)]
    [InlineData(45.005, 38.9215, "east", PlacedBy.NearPoint)]
    [InlineData(45.0115, 38.905, "outside", PlacedBy.OutsidePoint)]
    [InlineData(45.005, 38.9225, "outside", PlacedBy.OutsidePoint)]
    [InlineData(0, 38.9, "outside", PlacedBy.OutsidePoint)]
    [InlineData(-90, -180, "outside", PlacedBy.OutsidePoint)]
    [InlineData(double.NaN, 38.9, "outside", PlacedBy.OutsidePoint)]
    public void Without_a_word_the_point_decides(double latitude, double longitude, string district, PlacedBy by)
    {
        var placement = _placer.Place(Report(null, latitude, longitude));
        placement.Districts.ShouldBe([district]);
        placement.DistrictBy.ShouldBe(by);
    }

    [Theory]
    [InlineData(45.005, 38.905, "west", PlacedBy.UnknownWordThenPoint)]
    [InlineData(45.0105, 38.905, "west", PlacedBy.UnknownWordThenNearPoint)]
    [InlineData(46.0, 38.905, "outside", PlacedBy.UnknownWordThenOutsidePoint)]
    [InlineData(null, null, "unplaced", PlacedBy.UnknownWord)]
    public void An_unknown_word_falls_back_to_the_point_and_is_marked(double? latitude, double? longitude, string district, PlacedBy by)
    {
        var placement = _placer.Place(Report("Нахаловка", latitude, longitude));
        placement.Districts.ShouldBe([district]);
        placement.DistrictBy.ShouldBe(by);
    }

    [Fact]
    public void With_nothing_to_go_by_it_is_unplaced()
    {
        foreach (var word in new[] { null, "", "  " })
        {
            var placement = _placer.Place(Report(word, null, null));
            placement.Districts.ShouldBe(["unplaced"]);
            placement.DistrictBy.ShouldBe(PlacedBy.Nothing);
        }
    }

    [Fact]
    public void Where_no_district_has_a_boundary_a_point_says_nothing()
    {
        var placement = new Placer(Some.Catalog([Some.District("a")])).Place(Report(null, 45, 38));
        placement.Districts.ShouldBe(["unplaced"]);
        placement.DistrictBy.ShouldBe(PlacedBy.Nothing);
    }

    [Fact]
    public void Several_districts_are_kept_once_each_in_the_order_given()
    {
        var placement = _placer.Place(Report(null, null, null) with { Districts = ["east", "Западный", "EAST"] });
        placement.Districts.ShouldBe(["east", "west"]);
        placement.DistrictBy.ShouldBe(PlacedBy.Alias);
    }

    [Fact]
    public void Of_several_districts_the_known_ones_decide_and_the_unknown_are_marked()
    {
        var placement = _placer.Place(Report(null, 45.005, 38.905) with { Districts = ["east", "Нахаловка"] });
        placement.Districts.ShouldBe(["east"]);
        placement.DistrictBy.ShouldBe(PlacedBy.SomeUnknownWords);
        _placer.Place(Report(null, 45.005, 38.905) with { Districts = ["x", "y"] }).DistrictBy.ShouldBe(PlacedBy.UnknownWordThenPoint);
    }

    [Theory]
    [InlineData("roads/potholes", "roads/potholes", PlacedBy.Code)]
    [InlineData("ЯМЫ", "roads/potholes", PlacedBy.Alias)]
    [InlineData("Тема roads", "roads", PlacedBy.Alias)]
    [InlineData("roads/unknown", "none", PlacedBy.UnknownWord)]
    [InlineData(null, "none", PlacedBy.Nothing)]
    public void A_category_is_found_by_code_alias_or_name_or_is_none(string? word, string code, PlacedBy by)
    {
        var placement = _placer.Place(Report(null, null, null) with { Category = word });
        placement.Category.ShouldBe(code);
        placement.CategoryBy.ShouldBe(by);
    }

    [Fact]
    public void The_deepest_district_that_contains_the_point_wins()
    {
        var placer = new Placer(Some.Catalog([
            Some.District("city", Some.Square(38, 45, 1)),
            Some.District("okrug", Some.Square(38.2, 45.2, 0.5), parent: "city"),
            Some.District("quarter", Some.Square(38.3, 45.3, 0.1), parent: "okrug")]));
        District(45.35, 38.35).ShouldBe("quarter");
        District(45.25, 38.25).ShouldBe("okrug");
        District(45.9, 38.9).ShouldBe("city");

        string District(double latitude, double longitude) => placer.Place(Report(null, latitude, longitude)).Districts[0];
    }

    [Fact]
    public void A_hole_is_outside()
    {
        var ring = new Polygon(Some.Square(38, 45, 1).Shell, [Some.Square(38.25, 45.25, 0.5).Shell]);
        var placer = new Placer(Some.Catalog([Some.District("ring", ring)]));
        placer.Place(Report(null, 45.5, 38.5)).Districts.ShouldBe(["outside"]);
        placer.Place(Report(null, 45.1, 38.5)).Districts.ShouldBe(["ring"]);
    }

    [Fact]
    public void The_tolerance_is_a_setting()
    {
        new Placer(City, 0).Place(Report(null, 45.0105, 38.905)).Districts.ShouldBe(["outside"]);
        new Placer(City, 5_000).Place(Report(null, 45.03, 38.905)).Districts.ShouldBe(["west"]);
    }

    [Fact]
    public void A_reading_is_placed_by_word_or_point()
    {
        Place(Reading("Западный", null)).ShouldBe("west");
        Place(Reading(null, 38.915)).ShouldBe("east");
        Place(Reading(null, null)).ShouldBe("unplaced");

        string Place(Reading reading) => _placer.PlaceReading(reading).Districts[0];
    }

    [Fact]
    public void Placing_allocates_nothing()
    {
        Report[] reports = [
            Report("западный", null, null), Report("zzz", 45.005, 38.905), Report(null, 45.0105, 38.905), Report(null, 50, 38),
            Report(null, null, null) with { Category = " ямы " }];
        PlaceAll();
        var before = GC.GetAllocatedBytesForCurrentThread();
        PlaceAll();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);

        void PlaceAll()
        {
            foreach (var report in reports)
            {
                _placer.Place(report);
            }
        }
    }

    private static Report Report(string? district, double? latitude, double? longitude) => new()
    {
        Id = "1",
        Districts = district is null ? [] : [district],
        Latitude = latitude,
        Longitude = longitude,
    };

    private static Reading Reading(string? district, double? longitude) => new()
    {
        Key = "jam",
        At = default,
        Value = 1,
        District = district,
        Latitude = longitude is null ? null : 45.005,
        Longitude = longitude,
    };
}
