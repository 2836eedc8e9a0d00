using SituationRoom.Host.Demo;

namespace SituationRoom.Host.Tests.Demo;

public sealed class DemoScheduleTests
{
    private static readonly DateTimeOffset Origin = Cities.Now.AddDays(-3);

    [Fact]
    public void Takes_every_report_once_in_the_order_of_time()
    {
        var feed = DemoFeeds.All[0];
        var taken = TakeAll(new DemoSchedule(Cities.Some(), feed, Origin, Origin), Origin, Cities.Now, TimeSpan.FromSeconds(71));
        var expected = Cities.Some().Incidents(feed, Origin, Cities.Now).SelectMany(incident => incident.Reports()).Where(report => report.At <= Cities.Now && report.At > Origin);

        taken.Select(Key).Order().ShouldBe(expected.Select(Key).Order());
        taken.Zip(taken.Skip(1)).ShouldAllBe(pair => pair.First.At <= pair.Second.At);
    }

    [Fact]
    public void One_that_goes_on_later_takes_what_the_first_left()
    {
        var feed = DemoFeeds.All[3];
        var middle = Cities.Now.AddDays(-1);
        var whole = TakeAll(new DemoSchedule(Cities.Some(), feed, Origin, Origin), Origin, Cities.Now, TimeSpan.FromMinutes(9));
        var first = TakeAll(new DemoSchedule(Cities.Some(), feed, Origin, Origin), Origin, middle, TimeSpan.FromMinutes(9));
        var second = TakeAll(new DemoSchedule(Cities.Some(), feed, Origin, middle), middle, Cities.Now, TimeSpan.FromMinutes(9));

        first.Concat(second).Select(Key).ShouldBe(whole.Select(Key));
    }

    [Fact]
    public void Next_is_when_the_next_report_is_due()
    {
        var schedule = new DemoSchedule(Cities.Some(), DemoFeeds.All[0], Origin, Cities.Now);
        var next = schedule.NextAt(Cities.Now);
        schedule.Take(next.AddTicks(-1), 10).ShouldBeEmpty();
        schedule.Take(next, 10).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_limit_leaves_the_rest_for_the_next_time()
    {
        var schedule = new DemoSchedule(Cities.Some(), DemoFeeds.All[0], Origin, Origin);
        var first = schedule.Take(Cities.Now, 5);
        first.Count.ShouldBe(5);
        schedule.Take(Cities.Now, 1).Single().At.ShouldBeGreaterThanOrEqualTo(first[^1].At);
    }

    private static (string Id, int Revision) Key(DemoReport report) => (report.Incident.Id, report.Revision);

    private static List<DemoReport> TakeAll(DemoSchedule schedule, DateTimeOffset from, DateTimeOffset until, TimeSpan step)
    {
        var taken = new List<DemoReport>();
        for (var now = from; ; now = now + step < until ? now + step : until)
        {
            taken.AddRange(schedule.Take(now, int.MaxValue));
            if (now == until)
            {
                return taken;
            }
        }
    }
}
