using SituationRoom.Core.Fold;
using SituationRoom.Core.Tests.Fold;
using SituationRoom.Core.Typical;

namespace SituationRoom.Core.Tests.Typical;

public sealed class HourlyTypicalTests
{
    private static readonly int City = ArrivalHistory.SeriesKey(-1, -1);

    [Fact]
    public void The_usual_is_the_median_of_the_same_hour_of_such_days()
    {
        // Wednesday noon; the twenty working days before it had 1, 2, … 20 at eleven, weekends a hundred.
        var fold = At(History.Wednesday + (12 * 3_600));
        var number = 0;
        History.FourWeeks(fold, (back, hour) => hour != 11 ? 1 : IsWeekend(back) ? 100 : ++number);
        number.ShouldBe(20);
        var usual = fold.Typical.LastHour(City, fold.Counting.Now).ShouldNotBeNull();
        usual.Median.ShouldBe(10.5);
        usual.P10.ShouldBe(2.9);
        usual.P90.ShouldBe(18.1);
    }

    [Fact]
    public void Between_two_hours_each_weighs_what_it_has_of_the_last_sixty_minutes()
    {
        var fold = At(History.Wednesday + (12 * 3_600) + 900);
        History.FourWeeks(fold, (_, hour) => hour == 11 ? 8 : hour == 12 ? 16 : 1);
        fold.Typical.LastHour(City, fold.Counting.Now).ShouldNotBeNull().Median.ShouldBe(10);
    }

    [Fact]
    public void Weekends_are_compared_with_weekends()
    {
        var fold = At(History.Wednesday + (3 * 86_400) + (12 * 3_600));
        History.FourWeeks(fold, (back, _) => IsWeekend(back + 4) ? 9 : 2);
        fold.Typical.LastHour(City, fold.Counting.Now).ShouldNotBeNull().Median.ShouldBe(9);
        fold.Typical.Day(fold.Counting.DayStart, fold.Counting.DayStart + 86_400).ShouldNotBeNull().P50[132].ShouldBe(9 / 7.0, 0.01);
    }

    [Fact]
    public void Nothing_is_usual_after_fewer_than_three_such_days()
    {
        var fold = At(History.Wednesday + (12 * 3_600));
        History.FourWeeks(fold, (back, _) => back <= 2 ? 5 : 0);
        fold.Typical.LastHour(City, fold.Counting.Now).ShouldBeNull();
        fold.Typical.Day(fold.Counting.DayStart, fold.Counting.DayStart + 86_400).ShouldBeNull();
    }

    [Fact]
    public void A_lone_report_of_long_ago_teaches_nothing_about_the_days_after_it()
    {
        var fold = At(History.Wednesday + (12 * 3_600));
        History.Occur(fold, History.Wednesday - (25 * 86_400), 1);
        History.Occur(fold, 86_400, 1);
        fold.Typical.LastHour(City, fold.Counting.Now).ShouldBeNull();
        fold.Typical.Day(fold.Counting.DayStart, fold.Counting.DayStart + 86_400).ShouldBeNull();
    }

    [Fact]
    public void A_past_that_an_import_fills_is_learnt_within_half_a_minute()
    {
        var fold = At(History.Wednesday + (12 * 3_600));
        fold.Typical.LastHour(City, fold.Counting.Now).ShouldBeNull();
        History.FourWeeks(fold, (_, _) => 6);
        fold.Advance((fold.Counting.Now + 30) * 1000);
        fold.Typical.LastHour(City, fold.Counting.Now).ShouldNotBeNull().Median.ShouldBe(6);
    }

    [Fact]
    public void The_days_band_is_smoothed_over_neighbouring_bins()
    {
        var fold = At(History.Wednesday + (12 * 3_600));
        History.FourWeeks(fold, (_, hour) => hour == 11 ? 70 : 1);
        var band = fold.Typical.Day(fold.Counting.DayStart, fold.Counting.DayStart + 86_400).ShouldNotBeNull();
        band.P50.Length.ShouldBe(288);
        var eleven = 11 * 12;
        band.P50[(eleven - 3)..(eleven + 4)].ShouldAllBe(count => Math.Abs(count - 10) < 0.2);
        band.P50[eleven + 5].ShouldBeLessThan(1);
        band.P10[eleven].ShouldBe(band.P90[eleven], 0.01);
    }

    [Theory]
    [InlineData(0.5, 3)]
    [InlineData(0.1, 1.4)]
    [InlineData(0.9, 4.6)]
    [InlineData(0, 1)]
    [InlineData(1, 5)]
    public void A_quantile_lies_between_neighbours_by_proportion(double quantile, double expected) =>
        HourlyTypical.Quantile([1, 2, 3, 4, 5], quantile).ShouldBe(expected);

    private static bool IsWeekend(int daysBeforeWednesday) => (3 - (daysBeforeWednesday % 7) + 7) % 7 is 6 or 0;

    private static RoomFold At(long second)
    {
        var fold = SmallCity.Fold();
        fold.Advance(second * 1000);
        return fold;
    }
}
