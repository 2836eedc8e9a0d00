using System.Globalization;
using SituationRoom.Core.Places;

namespace SituationRoom.Core.Tests.Places;

public sealed class StemIndexTests
{
    private readonly StemIndex _index = new(["вод", "водител", "дом", "тәртибе", "112", "leak", "вод"]);

    [Theory]
    [InlineData("вода", "вод")]
    [InlineData("воды", "вод")]
    [InlineData("водители", "водител")]
    [InlineData("дом", "дом")]
    [InlineData("тәртибе", "тәртибе")]
    [InlineData("112", "112")]
    [InlineData("leaking", "leak")]
    public void A_word_is_found_by_its_stem(string word, string stem) => _index.Find(word).ShouldBe(_index[stem]);

    [Theory]
    [InlineData("водопровод")]
    [InlineData("домофон")]
    [InlineData("до")]
    [InlineData("тәртип")]
    [InlineData("1123")]
    [InlineData("яма")]
    [InlineData("")]
    public void A_word_that_only_begins_like_one_is_not(string word) => _index.Find(word).ShouldBe(-1);

    [Fact]
    public void Any_number_of_stems_is_told_apart()
    {
        string[] stems = [.. Enumerable.Range(0, 3_000).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        var index = new StemIndex(stems);
        stems.Select(stem => index.Find(stem)).ShouldBe(Enumerable.Range(0, 3_000));
        index.Count.ShouldBe(3_000);
    }

    [Fact]
    public void Without_stems_nothing_is_found() => new StemIndex([]).Find("яма").ShouldBe(-1);

    [Fact]
    public void A_rule_among_hundreds_decides_by_its_own_words()
    {
        var rules = new CategoryRules([.. Enumerable.Range(0, 300).Select(number => ((IReadOnlyList<string>)[$"a{number} b{number}"], 0))]);
        for (var number = 0; number < 300; number++)
        {
            rules.Find($"b{(number + 1) % 300} b{number}", $"x a{number}", null).ShouldBeNull();
            rules.Find("x", $"b{number} y a{number} a{(number + 1) % 300}", null)!.Category.ShouldBe(number);
        }
    }
}
