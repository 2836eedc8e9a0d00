using SituationRoom.Host.Commands;

namespace SituationRoom.Host.Tests.Commands;

public sealed class NumberOptionTests
{
    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    public void A_limit_that_is_no_number_of_items_is_one_error(string text) =>
        Errors("feeds", "try", "pos", "sample.csv", "--limit", text).ShouldBe([$"--limit {text}: a number of items is needed, zero or more; write it like --limit 5."]);

    [Theory]
    [InlineData("abc")]
    [InlineData("0.5")]
    [InlineData("1001")]
    [InlineData("NaN")]
    public void A_speed_that_is_no_number_in_its_range_is_one_error(string text) =>
        Errors("replay", "data", "--speed", text).ShouldBe([$"--speed {text}: a number between 1 and 1000 is needed; write it like --speed 60."]);

    [Fact]
    public void A_number_that_is_right_or_left_out_is_no_error()
    {
        Errors("replay", "data").ShouldBeEmpty();
        Errors("replay", "data", "--speed", "2.5").ShouldBeEmpty();
        Errors("feeds", "try", "pos", "sample.csv").ShouldBeEmpty();
        Errors("feeds", "try", "pos", "sample.csv", "--limit", "0").ShouldBeEmpty();
    }

    private static string[] Errors(params string[] arguments) => [.. AllCommands.Create().Parse(arguments).Errors.Select(error => error.Message)];
}
