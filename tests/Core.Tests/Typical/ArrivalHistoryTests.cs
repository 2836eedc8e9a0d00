using SituationRoom.Core.Typical;

namespace SituationRoom.Core.Tests.Typical;

public sealed class ArrivalHistoryTests
{
    private const long Now = 1_800_000_000;
    private const long Kept = ArrivalHistory.Hours * 3_600L;

    [Fact]
    public void Names_of_series_go_both_ways()
    {
        foreach (var district in new[] { -1, 0, 1, 88, 5_000 })
        {
            foreach (var category in new[] { -1, 0, 1, 174, 4_000 })
            {
                ArrivalHistory.SeriesOf(ArrivalHistory.SeriesKey(district, category)).ShouldBe((district, category));
            }
        }
    }

    [Fact]
    public void What_comes_round_again_begins_at_zero()
    {
        var history = new ArrivalHistory();
        history.Advance(Now);
        history.Add(1, Now, 5);
        history.AddToCity(Now, 5);
        history.Advance(Now + Kept);
        history.Hour(1, Now + Kept).ShouldBe(0);
        history.Bin(Now + Kept).ShouldBe(0);
        history.Hour(1, Now).ShouldBeNull();
        history.Bin(Now).ShouldBeNull();
        history.WasAwake(Now + Kept).ShouldBeTrue();
        history.WasAwake(Now + Kept - 300).ShouldBeFalse();
    }

    [Fact]
    public void What_was_counted_stays_as_long_as_it_is_kept()
    {
        var history = new ArrivalHistory();
        history.Advance(Now);
        history.Add(1, Now, 5);
        history.AddToCity(Now, 5);
        for (var second = Now; second < Now + Kept - 3_600; second += 1_700)
        {
            history.Advance(second);
            history.Hour(1, Now).ShouldBe(5);
            history.Bin(Now).ShouldBe(5);
        }
    }

    [Fact]
    public void Moments_that_are_not_kept_are_passed_over()
    {
        var history = new ArrivalHistory();
        history.Advance(Now);
        foreach (var second in new[] { -86_400L, 0, Now - Kept - 3_600, Now + 3_600, 99_999_999_999 })
        {
            history.Add(1, second, 5);
            history.AddToCity(second, 5);
            history.Hour(1, second).ShouldBeNull();
            history.Bin(second).ShouldBeNull();
            history.WasAwake(second).ShouldBeFalse();
        }

        history.Advance(Now + 3_600);
        history.Bin(Now + 3_600).ShouldBe(0);
    }
}
