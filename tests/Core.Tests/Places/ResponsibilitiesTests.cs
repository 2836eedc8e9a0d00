using SituationRoom.Core.Board;
using SituationRoom.Core.Places;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Places;

public sealed class ResponsibilitiesTests
{
    private static readonly District[] Districts = [Some.District("city"), Some.District("north", parent: "city"), Some.District("south", parent: "city")];
    private static readonly Category[] Categories =
        [Some.Category("roads") with { Department = "roads" }, Some.Category("roads/snow"), Some.Category("roads/ramps"), Some.Category("roads/lights") with { Department = "lights" }, Some.Category("housing")];

    private static readonly Department[] Departments =
        [.. new[] { "roads", "lights", "north", "snow", "city" }.Select(code => new Department(code, new BoardNames(code, code)))];

    private static readonly Responsibility[] Given =
        [new(null, "city", "city"), new("roads", "north", "north"), new("roads/snow", null, "snow"), new("roads/snow", "south", "roads")];

    [Theory]
    [InlineData("roads", "south", "roads")]
    [InlineData("roads", "north", "north")]
    [InlineData("roads/lights", "north", "lights")]
    [InlineData("roads/snow", "north", "snow")]
    [InlineData("roads/snow", "south", "roads")]
    [InlineData("housing", "south", "city")]
    [InlineData(null, "north", "city")]
    [InlineData("roads/ramps", "north", "north")]
    [InlineData("roads/ramps", "south", "roads")]
    [InlineData("roads", null, "roads")]
    [InlineData("housing", null, null)]
    public void The_deepest_category_decides_and_then_the_deepest_district(string? category, string? district, string? department)
    {
        var (catalog, errors) = Catalog.Create(Districts, Categories, Departments, Given);
        errors.ShouldBeEmpty();
        var report = new Report { Id = "1", Category = category, Districts = district is null ? [] : [district] };
        new Placer(catalog!).Place(report).Department.ShouldBe(department);
    }

    [Fact]
    public void Every_code_that_is_not_known_is_told()
    {
        var (_, errors) = Catalog.Create(Districts, Categories, Departments, [new(null, null, "roads"), new("x", "y", "z")]);
        errors.Select(error => error.Path).ShouldBe(
            ["responsibilities[0]", "responsibilities[1].category", "responsibilities[1].district", "responsibilities[1].department"]);
    }
}
