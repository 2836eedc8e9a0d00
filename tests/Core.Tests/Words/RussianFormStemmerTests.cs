using SituationRoom.Core.Words;

namespace SituationRoom.Core.Tests.Words;

public sealed class RussianFormStemmerTests
{
    private readonly RussianFormStemmer _stemmer = new(new RussianStemmer());

    [Theory]
    [InlineData("отопление", "отопления", "отоплению", "отоплением", "отоплении")]
    [InlineData("яма", "ямы", "яму", "ямой", "ям", "ямах", "ямами")]
    [InlineData("светофор", "светофора", "светофоры", "светофоров", "светофорами")]
    [InlineData("мусор", "мусора", "мусору", "мусором", "мусоре")]
    [InlineData("прорыв", "прорыва", "прорывом", "прорывы", "прорывов")]
    [InlineData("батарея", "батареи", "батарей", "батарею", "батарее", "батареями")]
    [InlineData("остановка", "остановки", "остановок", "остановку", "остановками")]
    [InlineData("участок", "участка", "участки", "участков")]
    [InlineData("площадка", "площадок", "площадки")]
    [InlineData("авария", "аварии", "аварий", "аварию")]
    [InlineData("детский", "детского", "детском", "детские")]
    public void The_forms_of_a_word_share_a_stem(params string[] forms) =>
        forms.Select(form => form[.._stemmer.Stem(form)]).Distinct().Count().ShouldBe(1);

    [Theory]
    [InlineData("дом", "дым")]
    [InlineData("парк", "пар")]
    [InlineData("свет", "светофор")]
    [InlineData("вода", "водоём")]
    [InlineData("лёд", "лето")]
    public void Other_words_keep_other_stems(string left, string right) =>
        left[.._stemmer.Stem(left)].ShouldNotBe(right[.._stemmer.Stem(right)]);
}
