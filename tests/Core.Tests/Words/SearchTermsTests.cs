using SituationRoom.Core.Words;

namespace SituationRoom.Core.Tests.Words;

public sealed class SearchTermsTests
{
    [Theory]
    [InlineData("яма", "Ямы на дороге", true)]
    [InlineData("ЯМОЙ дорогу", "яма на дороге", true)]
    [InlineData("ёлка", "Упала елка", true)]
    [InlineData("прорывы трубы", "Прорыв трубы, вода на проезжей части", true)]
    [InlineData("прорыв газа", "Прорыв трубы", false)]
    [InlineData("горит мусор", "Мусор горит, дым", true)]
    [InlineData("street lights", "A street light is out", true)]
    [InlineData("Красная 122", "ул. Красная, 122", true)]
    [InlineData("Красная 12", "ул. Красная, 122", false)]
    [InlineData("ям", "яма", true)]
    [InlineData("дома", "домофон", false)]
    public void Every_word_must_be_there_in_whatever_form(string words, string text, bool finds)
    {
        SearchTerms.Of(words).ShouldNotBeNull().AreIn(text).ShouldBe(finds);
        SearchTerms.Of(words)!.AreIn(null, text, "нечто").ShouldBe(finds);
    }

    [Theory]
    [InlineData("ул. Красная, д. 122", "Красная 122", true)]
    [InlineData("красной 122", "г. Краснодар, улица Красная, дом 122", true)]
    [InlineData("проспект Мира", "пр-т Мира, 5", true)]
    [InlineData("улица", "улица Красная", true)]
    [InlineData("улица", "Красная", false)]
    [InlineData("Красная 122", null, false)]
    public void Of_an_address_only_names_and_numbers_must_be_there(string asked, string? address, bool finds) =>
        SearchTerms.OfAddress(asked).ShouldNotBeNull().AreIn(address).ShouldBe(finds);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ,.!— ")]
    public void What_holds_no_word_looks_for_nothing(string? words)
    {
        SearchTerms.Of(words).ShouldBeNull();
        SearchTerms.OfAddress(words).ShouldBeNull();
    }

    [Fact]
    public void Words_may_lie_in_different_texts() => SearchTerms.Of("пожар Красная").ShouldNotBeNull().AreIn("Пожар", null, "ул. Красная").ShouldBeTrue();
}
