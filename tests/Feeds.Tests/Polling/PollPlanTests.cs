using SituationRoom.Feeds.Polling;

namespace SituationRoom.Feeds.Tests.Polling;

public sealed class PollPlanTests
{
    [Fact]
    public void A_poll_that_went_well_is_followed_an_interval_after_it_began()
    {
        PollPlan.AfterSuccess(Seconds(60), Seconds(20)).ShouldBe(Seconds(40));
        PollPlan.AfterSuccess(Seconds(60), Seconds(90)).ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(60, 1, 15)]
    [InlineData(60, 2, 30)]
    [InlineData(60, 3, 60)]
    [InlineData(60, 100, 60)]
    [InlineData(5, 1, 5)]
    [InlineData(5, 9, 60)]
    [InlineData(86400, 1, 15)]
    [InlineData(86400, 9, 900)]
    public void Failures_are_followed_by_pauses_that_double_up_to_a_bound(int every, int failures, int pause)
    {
        PollPlan.AfterFailure(Seconds(every), failures, null, 0.5).ShouldBe(Seconds(pause));
        PollPlan.AfterFailure(Seconds(every), failures, null, 0).ShouldBe(Seconds(pause) * 0.8);
    }

    [Fact]
    public void The_pause_that_a_server_asks_for_is_kept_up_to_an_hour()
    {
        PollPlan.AfterFailure(Seconds(60), 1, Seconds(100), 0.5).ShouldBe(Seconds(100));
        PollPlan.AfterFailure(Seconds(60), 3, Seconds(1), 0.5).ShouldBe(Seconds(60));
        PollPlan.AfterFailure(Seconds(60), 1, TimeSpan.FromDays(30), 0.5).ShouldBe(TimeSpan.FromHours(1));
    }

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}
