using SituationRoom.Feeds.Mqtt.Client;

namespace SituationRoom.Feeds.Tests.Mqtt.Client;

public sealed class ReconnectPlanTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 5)]
    [InlineData(4, 10)]
    [InlineData(5, 15)]
    [InlineData(1000, 15)]
    public void Waits_longer_after_each_failure_up_to_a_quarter_of_a_minute(int failures, int seconds)
    {
        ReconnectPlan.Delay(failures, 0.5).ShouldBe(TimeSpan.FromSeconds(seconds));
        ReconnectPlan.Delay(failures, 0).ShouldBe(TimeSpan.FromSeconds(seconds * 0.8));
        ReconnectPlan.Delay(failures, 1).ShouldBe(TimeSpan.FromSeconds(seconds * 1.2));
    }
}
