namespace SituationRoom.Engine.Tests;

public sealed class RoomLimitsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(699, 0)]
    [InlineData(700, 5)]
    [InlineData(4_999, 5)]
    [InlineData(5_000, 10)]
    [InlineData(10_000, 20)]
    [InlineData(400_000, 20)]
    public void The_busier_the_room_the_longer_it_gathers_and_never_longer_than_a_fiftieth_of_a_second(long perSecond, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), new RoomLimits().GatherAt(perSecond));
}
