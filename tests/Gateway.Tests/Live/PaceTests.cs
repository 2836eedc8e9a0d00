using SituationRoom.Gateway.Live;

namespace SituationRoom.Gateway.Tests.Live;

public sealed class PaceTests
{
    private static readonly HubLimits Limits = new() { WriteCost = TimeSpan.FromMicroseconds(20), CoreShare = 0.2 };

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0.1)]
    [InlineData(500, 50)]
    [InlineData(5_000, 90)]
    public void A_round_may_take_its_share_of_a_core_and_waits_90_ms_at_the_most(int watchers, double milliseconds) =>
        Pace.Gap(watchers, Limits).TotalMilliseconds.ShouldBe(milliseconds, 0.001);
}
