using SituationRoom.Core.Words;

namespace SituationRoom.Core.Tests.Words;

public sealed class EnglishStemmerTests
{
    [Theory]
    [InlineData("leak", "leaks", "leaking", "leaked")]
    [InlineData("pothole", "potholes")]
    [InlineData("light", "lights", "lighting", "lighted")]
    [InlineData("battery", "batteries")]
    [InlineData("stop", "stops", "stopped", "stopping")]
    [InlineData("pipe", "pipes")]
    public void The_forms_of_a_word_share_a_stem(params string[] forms) =>
        forms.Select(form => WordStem.Of(form).ToString()).Distinct().Count().ShouldBe(1);

    [Theory]
    [InlineData("gas", "gas")]
    [InlineData("bus", "bus")]
    [InlineData("red", "red")]
    [InlineData("glass", "glas")]
    [InlineData("ring", "ring")]
    [InlineData("a", "a")]
    public void A_short_word_stays_as_it_is(string word, string stem) => WordStem.Of(word).ToString().ShouldBe(stem);
}
