using SituationRoom.Core.Words;

namespace SituationRoom.Core.Tests.Words;

public sealed class WordScannerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" ,. — ", "")]
    [InlineData("Нет ОТОПЛЕНИЯ!", "нет отопления")]
    [InlineData("Ёлка, ёж", "елка еж")]
    [InlineData("Советскии\u0306 раи\u0306он, е\u0308лка", "советский район елка")]
    [InlineData("вода\u0301 про\u00ADрыв", "вода прорыв")]
    [InlineData("светофор-мигает 112 д.5к2", "светофор мигает 112 д 5к2")]
    [InlineData("Street's LIGHT", "street s light")]
    [InlineData("урам тәртибе", "урам тәртибе")]
    public void Words_are_runs_of_letters_and_digits_as_people_mean_them(string text, string words) => Words(text).ShouldBe(words);

    [Fact]
    public void A_word_that_is_too_long_is_cut()
    {
        var word = new string('я', 100_000);
        Words(word + " яма").ShouldBe(new string('я', WordScanner.LongestWord) + " яма");
    }

    private static string Words(string text)
    {
        var words = new List<string>();
        var scanner = new WordScanner(text, stackalloc char[WordScanner.LongestWord]);
        while (scanner.Next())
        {
            words.Add(scanner.Word.ToString());
        }

        return string.Join(' ', words);
    }
}
