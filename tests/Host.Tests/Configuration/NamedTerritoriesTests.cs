using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Tests.Configuration;

public sealed class NamedTerritoriesTests
{
    [Theory]
    [InlineData("Acres Home", "acres-home")]
    [InlineData("Eastex - Jensen Area", "eastex-jensen-area")]
    [InlineData("Northside/Northline", "northside-northline")]
    [InlineData("Васильевский", "vasilevskii")]
    [InlineData("Посёлок Щукино", "poselok-shchukino")]
    [InlineData("Bad Cannstatt (Süd)", "bad-cannstatt-sud")]
    [InlineData("O'Hare", "ohare")]
    [InlineData("№ 7", "no-7")]
    [InlineData("!", "district")]
    public void A_code_is_made_of_lower_case_Latin_words(string name, string code) => NamedTerritories.Code(name).ShouldBe(code);

    [Fact]
    public void Codes_are_unique_and_never_those_of_the_room()
    {
        var made = NamedTerritories.Of(["A b", "A-b", "a B", "Outside"], ["a-b"]);
        made.Select(district => district.Code).ShouldBe(["a-b-2", "a-b-3", "outside-2", "a-b-4"]);
    }

    [Fact]
    public void Short_names_are_whole_words_where_that_tells_them_apart_else_initials()
    {
        var made = NamedTerritories.Of(
            ["Afton Oaks / River Oaks Area", "Greater Heights", "Greater Fifth Ward", "Greater Greenspoint", "Midtown", "Northside/Northline", "Washingtonianville"], []);
        made.Select(district => district.ShortNames!.En)
            .ShouldBe(["Afton Oaks", "GF Ward", "Greenspoint", "G Heights", "Midtown", "Northside", "Washington."]);
        made.ShouldAllBe(district => district.ShortNames!.Ru.Length <= 12);
    }
}
