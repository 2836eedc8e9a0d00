using SituationRoom.Gateway.Live;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Live;

public sealed class HeartbeatClockTests
{
    private readonly HandTime _time = new();
    private readonly HeartbeatClock _clock;

    public HeartbeatClockTests()
    {
        _clock = new HeartbeatClock(_time, new HubLimits());
        _clock.Take(hasDelta: false).ShouldBeTrue("the first goes out at once");
    }

    [Fact]
    public void Where_nothing_changes_a_heartbeat_goes_out_each_second()
    {
        _clock.UntilDue.TotalMilliseconds.ShouldBe(1_000);
        _time.Pass(999);
        _clock.Take(hasDelta: false).ShouldBeFalse();
        _time.Pass(1);
        _clock.Take(hasDelta: false).ShouldBeTrue();
        _clock.UntilDue.TotalMilliseconds.ShouldBe(1_000);
    }

    [Fact]
    public void Where_deltas_flow_it_goes_out_with_the_next_one()
    {
        _time.Pass(950);
        _clock.Take(hasDelta: true).ShouldBeFalse();
        _time.Pass(60);
        _clock.Take(hasDelta: false).ShouldBeFalse("a delta is near");
        _time.Pass(30);
        _clock.Take(hasDelta: true).ShouldBeTrue();
        _clock.UntilDue.TotalMilliseconds.ShouldBeLessThanOrEqualTo(960 + 150);
    }

    [Fact]
    public void Where_the_flow_ends_it_waits_no_longer_than_its_patience()
    {
        _time.Pass(950);
        _clock.Take(hasDelta: true).ShouldBeFalse();
        _clock.UntilDue.TotalMilliseconds.ShouldBe(200);
        _time.Pass(200);
        _clock.Take(hasDelta: false).ShouldBeTrue();
    }
}
