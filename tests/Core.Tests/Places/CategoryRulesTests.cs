using SituationRoom.Core.Places;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Places;

public sealed class CategoryRulesTests
{
    private static readonly Placer Placer = new(Some.Catalog(
        [],
        Some.Category("roads") with { Words = ["дорога", "дорожный знак"] },
        Some.Category("roads/potholes") with { Words = ["яма -двор", "выбоина", "pothole"] },
        Some.Category("housing") with { Words = ["вода", "батарея"] },
        Some.Category("housing/heating") with { Words = ["нет отопления", "холодный батарея"] },
        Some.Category("housing/water") with { Words = ["прорыв трубы", "ёлочный"] },
        Some.Category("municipal/schools") with { Words = ["«детский сад»"] },
        Some.Category("municipal") with { Words = ["детский", "справка"] }));

    [Theory]
    [InlineData("На дороге огромная яма", "roads/potholes", "яма -двор")]
    [InlineData("Во дворе ямы, по дороге не пройти", "roads", "дорога")]
    [InlineData("ТРЕТИЙ ДЕНЬ НЕТ ОТОПЛЕНИЯ", "housing/heating", "нет отопления")]
    [InlineData("Отопления в нашем доме нет", "housing/heating", "нет отопления")]
    [InlineData("Холодные батареи", "housing/heating", "холодный батарея")]
    [InlineData("Прорвало? Прорыв! Трубу течёт", "housing/water", "прорыв трубы")]
    [InlineData("елочные игрушки", "housing/water", "ёлочный")]
    [InlineData("В детском саду холодно", "municipal/schools", "«детский сад»")]
    [InlineData("Детская площадка у сада", "municipal", "детский")]
    [InlineData("deep potholes everywhere", "roads/potholes", "pothole")]
    public void Words_in_any_form_point_to_a_category(string text, string category, string rule)
    {
        var placement = Placer.Place(new Report { Id = "1", Text = text });
        (placement.Category, placement.CategoryBy, placement.CategoryRule).ShouldBe((category, PlacedBy.Words, rule));
    }

    [Fact]
    public void What_somebody_elses_rules_took_from_the_words_goes_before_ones_own_and_yields_to_what_is_given()
    {
        var report = new Report { Id = "1", Text = "яма", CategoryByWords = "housing/water" };
        var placement = Placer.Place(report);
        (placement.Category, placement.CategoryBy, placement.CategoryRule).ShouldBe(("housing/water", PlacedBy.Words, null));
        Placer.Place(report with { Category = "roads" }).Category.ShouldBe("roads");
        Placer.Place(report with { CategoryByWords = "nothing" }).Category.ShouldBe("roads/potholes");
    }

    [Theory]
    [InlineData("Спасибо")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Нет слов. Уже третий день ждём во всём большом микрорайоне у самого парка, когда же наконец вернут отопление")]
    public void Without_such_words_there_is_no_category(string? text)
    {
        var placement = Placer.Place(new Report { Id = "1", Text = text });
        (placement.Category, placement.CategoryBy, placement.CategoryRule).ShouldBe((Catalog.NoCategory, PlacedBy.Nothing, null));
    }

    [Fact]
    public void A_category_that_is_not_known_is_read_for_its_words_too()
    {
        var placement = Placer.Place(new Report { Id = "1", Category = "Прорывы труб ХВС", Text = "справка" });
        (placement.Category, placement.CategoryBy).ShouldBe(("housing/water", PlacedBy.UnknownWordThenWords));
    }

    [Fact]
    public void A_category_that_is_given_is_not_questioned() =>
        Placer.Place(new Report { Id = "1", Category = "municipal", Text = "яма на дороге" }).CategoryRule.ShouldBeNull();

    [Fact]
    public void Words_of_the_title_and_of_the_text_are_not_near_each_other() =>
        Placer.Place(new Report { Id = "1", Title = "Нет", Text = "отопления" }).CategoryBy.ShouldBe(PlacedBy.Nothing);

    [Fact]
    public void The_end_of_a_very_long_text_is_not_looked_at() =>
        Placer.Place(new Report { Id = "1", Text = string.Concat(Enumerable.Repeat("слово ", 200)) + "яма" }).CategoryBy.ShouldBe(PlacedBy.Nothing);

    [Fact]
    public void A_text_of_nothing_but_words_of_rules_is_decided()
    {
        var text = string.Join(' ', Enumerable.Repeat("дорога нет вода батарея прорыв", 1_000));
        Placer.Place(new Report { Id = "1", Text = text }).CategoryRule.ShouldBe("дорога");
    }

    [Theory]
    [InlineData("", "asks for no word")]
    [InlineData("  -двор", "asks for no word")]
    [InlineData("!!!", "asks for no word")]
    [InlineData("«детский сад", "has a quote that is not closed")]
    [InlineData("1 2 3 4 5 6 7 8 9", "has more than 8 words")]
    public void A_rule_that_cannot_hold_is_an_error(string rule, string broken)
    {
        var (catalog, errors) = Catalog.Create([], [Some.Category("roads") with { Words = ["яма", rule] }]);
        catalog.ShouldBeNull();
        errors.Single().ShouldSatisfyAllConditions(
            error => error.Path.ShouldBe("categories[0].words[1]"), error => error.Value.ShouldBe(rule), error => error.Rule.ShouldBe(broken));
    }

    [Fact]
    public void Other_words_are_another_version()
    {
        var version = Some.Catalog([], Some.Category("roads")).Version;
        Some.Catalog([], Some.Category("roads") with { Words = ["яма"] }).Version.ShouldNotBe(version);
    }
}
