using System.Buffers;
using System.Text;
using SituationRoom.Host.Demo;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.Demo;

public sealed class DemoCityTests
{
    private static readonly List<DemoIncident> FourWeeks = Cities.Weeks(Cities.Some(), 4);

    [Fact]
    public void The_same_seed_and_time_give_the_same_reports_byte_for_byte()
    {
        Bytes(Cities.Some()).ShouldBe(Bytes(Cities.Some()));
        Bytes(Cities.Some(seed: 1)).ShouldNotBe(Bytes(Cities.Some(seed: 2)));

        static string Bytes(DemoCity city)
        {
            var output = new ArrayBufferWriter<byte>();
            foreach (var report in DemoFeeds.All.SelectMany(feed => city.Incidents(feed, Cities.Now, Cities.Now.AddDays(1))).SelectMany(incident => incident.Reports()))
            {
                report.WriteTo(output);
            }

            return Encoding.UTF8.GetString(output.WrittenSpan);
        }
    }

    [Fact]
    public void A_range_cut_in_two_anywhere_gives_the_same_incidents()
    {
        var city = Cities.Some();
        var feed = DemoFeeds.All[0];
        var whole = city.Incidents(feed, Cities.Now, Cities.Now.AddHours(6)).Select(incident => incident.Id);
        var cut = Cities.Now.AddMinutes(97.3);
        var parts = city.Incidents(feed, Cities.Now, cut).Concat(city.Incidents(feed, cut, Cities.Now.AddHours(6))).Select(incident => incident.Id);
        parts.Order().ShouldBe(whole.Order());
    }

    [Fact]
    public void Ids_are_unique_within_a_feed()
    {
        FourWeeks.Select(incident => (incident.Feed, incident.Id)).Distinct().Count().ShouldBe(FourWeeks.Count);
    }

    [Theory]
    [InlineData("incident-manager", 26_872)]
    [InlineData("chatbot", 24_390)]
    [InlineData("pos", 20_673)]
    public void Appeals_have_the_shares_of_2024(string feed, int inTheYear)
    {
        var days = FourWeeks.Count(incident => incident.Feed == feed) / 28.0;
        days.ShouldBe(inTheYear / 366.0, inTheYear / 366.0 * 0.15);
    }

    [Fact]
    public void A_life_begins_open_goes_forward_in_time_and_ends_done()
    {
        FourWeeks.ShouldAllBe(incident => incident.Turns[0] == new DemoTurn(incident.OpenedAt, IncidentStatus.Open));
        FourWeeks.ShouldAllBe(incident => incident.Turns.Zip(incident.Turns.Skip(1)).All(pair => pair.First.At < pair.Second.At));
        FourWeeks.Select(incident => incident.Turns[^1].Status).Distinct().Order().ShouldBe([IncidentStatus.Closed, IncidentStatus.Cancelled]);
        FourWeeks.Max(incident => incident.Turns[^1].At - incident.OpenedAt).ShouldBeLessThan(DemoLife.Longest);
    }

    [Fact]
    public void The_evening_is_busier_than_the_night_and_the_night_is_not_empty()
    {
        int At(int hour) => FourWeeks.Count(incident =>
            incident.Feed == "dispatch-112" && TimeZoneInfo.ConvertTime(incident.OpenedAt, Cities.Zone).Hour == hour);

        At(18).ShouldBeGreaterThan(3 * At(3));
        At(3).ShouldBeGreaterThan(28 * 8);
    }

    [Fact]
    public void The_room_is_busy_but_not_swamped_with_a_few_percent_overdue()
    {
        var open = FourWeeks.Where(incident => StatusAt(incident, Cities.Now) is IncidentStatus.Open or IncidentStatus.InProgress).ToList();
        open.Count.ShouldBeInRange(400, 2_000);
        var overdue = open.Count(incident => incident.Due < Cities.Now);
        overdue.ShouldBeInRange(open.Count / 200, open.Count / 12);
        open.ShouldContain(incident => incident.Feed == "dispatch-112");
    }

    [Fact]
    public void Severe_is_a_few_a_day_and_extreme_is_rare()
    {
        (FourWeeks.Count(incident => incident.Severity == Severity.Severe) / 28.0).ShouldBeInRange(1, 8);
        FourWeeks.Count(incident => incident.Severity == Severity.Extreme).ShouldBeInRange(0, 14);
    }

    [Fact]
    public void Every_category_and_district_is_one_of_the_configuration()
    {
        var configuration = DemoConfiguration.Parse();
        var categories = configuration.RootElement.GetProperty("categories").EnumerateArray().Select(row => row.GetProperty("code").GetString()!).ToHashSet();
        var departments = configuration.RootElement.GetProperty("departments").EnumerateArray().Select(row => row.GetProperty("code").GetString()!).ToHashSet();
        foreach (var topic in DemoTopics.Dispatch.Concat(DemoTopics.Traffic).Concat(DemoTopics.Appeals))
        {
            categories.ShouldContain(topic.Category);
            departments.ShouldContain(topic.Department);
        }

        var districts = configuration.RootElement.GetProperty("territories").EnumerateArray().Select(row => row.GetProperty("code").GetString());
        Cities.Map.Districts.Select(district => district.Code).ShouldBe(districts);
        var feeds = configuration.RootElement.GetProperty("feeds").EnumerateArray().Select(row => row.GetProperty("id").GetString());
        DemoFeeds.All.Select(feed => feed.Id).ShouldBe(feeds);
    }

    [Fact]
    public void A_place_with_a_district_and_a_point_lies_in_that_district()
    {
        FourWeeks.Select(incident => incident.Place).Where(place => place.District != null && place.Latitude != null).ShouldAllBe(place =>
            Cities.Map.Districts.Single(district => district.Code == place.District).Contains(place.Longitude!.Value, place.Latitude!.Value));
    }

    [Fact]
    public void Some_hours_stand_out_from_the_same_hour_of_other_days()
    {
        var hours = FourWeeks.GroupBy(incident => (incident.Topic.Category, incident.OpenedAt.UtcTicks / TimeSpan.TicksPerHour)).ToDictionary(hour => hour.Key, hour => hour.Count());
        hours.Count(hour => hour.Key.Category == "housing/power" && hour.Value >= 8).ShouldBeGreaterThan(0);
    }

    private static IncidentStatus StatusAt(DemoIncident incident, DateTimeOffset now) =>
        incident.Turns.Last(turn => turn.At <= now).Status;
}
