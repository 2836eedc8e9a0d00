using SituationRoom.Core.Board;
using SituationRoom.Core.Places;

namespace SituationRoom.Core.Tests.Places;

public sealed class CatalogTests
{
    [Theory]
    [InlineData("Centre")]
    [InlineData("центр")]
    [InlineData("city_centre")]
    [InlineData("-centre")]
    [InlineData("centre-")]
    [InlineData("city--centre")]
    [InlineData("")]
    [InlineData("roads/potholes")]
    public void Rejects_a_district_whose_code_is_not_lower_case_latin_words(string code)
    {
        var error = Errors([Some.District(code)]).ShouldHaveSingleItem();
        error.Path.ShouldBe("territories[0].code");
        error.Value.ShouldBe(code);
        error.Rule.ShouldContain("lower-case Latin words");
        error.Remedy.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("outside")]
    [InlineData("unplaced")]
    public void Rejects_a_code_that_the_room_itself_uses(string code) =>
        Errors([Some.District(code)]).ShouldHaveSingleItem().Rule.ShouldContain("room itself");

    [Fact]
    public void Rejects_a_code_given_twice() =>
        Errors([Some.District("a"), Some.District("b"), Some.District("a")]).ShouldHaveSingleItem().ToString()
            .ShouldBe("territories[2].code: 'a' is the code of territories[0] too; give each a code of its own");

    [Fact]
    public void Rejects_a_parent_that_is_not_there() =>
        Errors([Some.District("a", parent: "city")]).ShouldHaveSingleItem().Path.ShouldBe("territories[0].parent");

    [Fact]
    public void Rejects_a_circle_of_parents_at_each_of_its_members_only()
    {
        var errors = Errors([
            Some.District("a", parent: "b"), Some.District("b", parent: "c"), Some.District("c", parent: "a"),
            Some.District("below", parent: "a"), Some.District("own", parent: "own")]);
        errors.Select(error => error.Path).ShouldBe(
            ["territories[0].parent", "territories[1].parent", "territories[2].parent", "territories[4].parent"]);
    }

    [Fact]
    public void Rejects_an_alias_that_two_districts_claim_however_it_is_written()
    {
        var error = Errors([Some.District("a", aliases: "Озёрный"), Some.District("b", aliases: " ОЗЕРНЫЙ ")]).ShouldHaveSingleItem();
        error.Path.ShouldBe("territories[1].aliases[0]");
        error.Rule.ShouldBe("belongs to 'a' too");
    }

    [Fact]
    public void Rejects_an_alias_that_is_the_code_of_another() =>
        Errors([Some.District("a"), Some.District("b", aliases: "A")]).ShouldHaveSingleItem().Path.ShouldBe("territories[1].aliases[0]");

    [Fact]
    public void Rejects_a_short_name_over_twelve_characters()
    {
        var district = Some.District("a") with { ShortNames = new BoardNames("Прикубанский", "Prikubansky 13") };
        var error = Errors([district]).ShouldHaveSingleItem();
        error.Path.ShouldBe("territories[0].shortName.en");
        error.Rule.ShouldContain("14 characters");
    }

    [Fact]
    public void Takes_the_names_for_short_names_where_none_are_given_and_rejects_them_where_they_are_too_long()
    {
        var district = Some.District("a") with { ShortNames = null, Names = new BoardNames("Центр", "Centre") };
        Some.Catalog([district]).Districts[0].ShortNames.ShouldBe(district.Names);
        Errors([district with { Names = new BoardNames("Прикубанский округ", "Centre") }])
            .ShouldHaveSingleItem().Path.ShouldBe("territories[0].shortName.ru");
    }

    [Theory]
    [InlineData("roads", "housing/lifts", null, "categories[1].code")]
    [InlineData("roads", "roads/Potholes", null, "categories[1].code")]
    [InlineData("roads", "roads/potholes", "housing", "categories[1].parent")]
    [InlineData("roads", "potholes", "roads", "categories[1].parent")]
    [InlineData("roads", "none", null, "categories[1].code")]
    public void Rejects_a_category_whose_code_does_not_begin_with_its_parents(string first, string second, string? parent, string path) =>
        Errors([], [Some.Category(first), Some.Category(second) with { Parent = parent }]).ShouldContain(error => error.Path == path);

    [Fact]
    public void Rejects_departments_that_are_not_there() =>
        Errors([], [Some.Category("roads") with { Department = "road-service" }]).ShouldHaveSingleItem().Path.ShouldBe("categories[0].department");

    [Fact]
    public void Names_every_error_at_once() =>
        Errors(
            [Some.District("A"), Some.District("b", parent: "x") with { Population = -1, Names = new BoardNames(" ", "B") }],
            [Some.Category("roads/potholes") with { Deadline = TimeSpan.Zero }])
            .Select(error => error.Path).ShouldBe(
                [
                    "territories[0].code", "territories[1].name.ru", "territories[1].population", "territories[1].parent",
                    "categories[0].code", "categories[0].deadline",
                ],
                ignoreOrder: true);

    [Fact]
    public void Puts_parents_before_children_and_else_keeps_the_configured_order()
    {
        var catalog = Some.Catalog(
            [Some.District("b", parent: "city"), Some.District("a", parent: "b"), Some.District("city"), Some.District("z")],
            Some.Category("roads/signs"), Some.Category("housing"), Some.Category("roads"), Some.Category("roads/potholes"));
        catalog.Districts.Select(district => district.Code).ShouldBe(["city", "b", "a", "z"]);
        catalog.Categories.Select(category => category.Code).ShouldBe(["roads", "roads/signs", "housing", "roads/potholes"]);
    }

    [Fact]
    public void A_category_takes_department_and_deadline_from_above()
    {
        var (catalog, _) = Catalog.Create(
            [],
            [
                Some.Category("roads") with { Department = "road-service", Deadline = TimeSpan.FromDays(3) },
                Some.Category("roads/potholes"),
                Some.Category("roads/potholes/deep") with { Deadline = TimeSpan.FromDays(1) },
            ],
            [new Department("road-service", new BoardNames("Дорожная служба", "Road service"))]);
        catalog.ShouldNotBeNull().TryGetCategory("roads/potholes/deep", out var deep).ShouldBeTrue();
        deep!.Parent.ShouldBe("roads/potholes");
        deep.Department.ShouldBe("road-service");
        deep.Deadline.ShouldBe(TimeSpan.FromDays(1));
        catalog.Categories[1].Deadline.ShouldBe(TimeSpan.FromDays(3));
    }

    [Fact]
    public void The_version_is_the_same_on_every_machine_and_changes_with_what_decides()
    {
        // Stands in journals: if this fails, the hash was changed, and must be changed back.
        Version().ShouldBe(0x8613BB8Au);
        new[]
        {
            Version(alias: "Центральный"), Version(x: 38.1), Version(code: "south"), Version(category: "housing"), Version(deadline: 2),
        }.Append(Version()).ShouldBeUnique();

        static uint Version(string alias = "Центр", double x = 38, string code = "north", string category = "roads", int deadline = 1) =>
            Some.Catalog(
                [Some.District(code, Some.Square(x, 45, 1), aliases: alias) with { Population = 1000 }],
                Some.Category(category) with { Deadline = TimeSpan.FromDays(deadline) }).Version;
    }

    private static IReadOnlyList<CatalogError> Errors(IReadOnlyList<District> districts, IReadOnlyList<Category>? categories = null)
    {
        var (catalog, errors) = Catalog.Create(districts, categories ?? []);
        catalog.ShouldBeNull();
        return errors;
    }
}
