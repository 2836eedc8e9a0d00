namespace SituationRoom.Engine.Tests;

public sealed class FramePaceTests
{
    [Theory]
    [InlineData(0, 0, false, 1_000)]
    [InlineData(0, 100_000, true, 1_000)]
    [InlineData(1, 0, false, 16)]
    [InlineData(1, 299, false, 16)]
    [InlineData(1, 300, false, 33)]
    [InlineData(1, 2_999, false, 33)]
    [InlineData(1, 3_000, false, 50)]
    [InlineData(500, 100_000, false, 50)]
    [InlineData(1, 0, true, 100)]
    [InlineData(2_000, 100_000, true, 100)]
    public void A_delta_waits_as_long_as_watchers_and_load_ask(int watchers, long perSecond, bool pressed, long milliseconds) =>
        FramePace.Between(watchers, perSecond, pressed).ShouldBe(milliseconds);
}
