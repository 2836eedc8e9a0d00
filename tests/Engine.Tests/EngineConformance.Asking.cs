using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>What is asked of a room.</summary>
public abstract partial class EngineConformance
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_engine_whose_disk_hangs_says_that_its_picture_is_of_the_past_and_goes_on_by_itself()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site, limits: new RoomLimits { LongestStep = TimeSpan.FromSeconds(1.5) });
        site.Journal.Shut();
        var delivered = engine.Sink.DeliverAsync(site.Delivery(new Report { Id = "1" }), default);
        SpinWait.SpinUntil(() => engine.Room.CutOff is not null, Long).ShouldBeTrue();
        engine.Room.CutOff.ShouldBe("the engine has stood still for more than 1.5 s; look at the disk and at the server's log");
        engine.Room.IsReady.ShouldBeFalse();
        site.Journal.Open();
        (await delivered).Status.ShouldBe(DeliveryStatus.Durable);
        SpinWait.SpinUntil(() => engine.Room.IsReady, Long).ShouldBeTrue();
    }

    [Fact]
    public async Task An_engine_that_broke_down_says_so_and_that_its_picture_is_of_the_past()
    {
        var site = new Site();
        var observer = new FailingObserver();
        await using var engine = await StartedAsync(site, observer);
        engine.Room.CutOff.ShouldBeNull();
        observer.Fails = true;
        await engine.Sink.DeliverAsync(site.Delivery(new Report { Id = "1" }), default);
        await observer.Failed;
        await engine.StopAsync();
        engine.Room.CutOff!.ShouldContain("the engine stopped: nobody can be told");
        (engine.Room.IsReady, engine.Room.Trouble).ShouldBe((false, engine.Room.CutOff));
        (await engine.Sink.DeliverAsync(site.Delivery(new Report { Id = "2" }), default)).Status.ShouldBe(DeliveryStatus.Unavailable);
    }

    [Fact]
    public async Task Incidents_are_listed_newest_first_page_by_page()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(engine, site, [.. Enumerable.Range(1, 25).Select(number => new Report { Id = $"{number}" })]);
        var seen = new List<string>();
        int? before = null;
        do
        {
            var page = await engine.Room.IncidentsAsync(new IncidentQuery { Before = before, Limit = 10 }, default);
            seen.AddRange(page.Items.Select(item => item.Id));
            before = page.Next;
        }
        while (before is not null);
        seen.ShouldBe(Enumerable.Range(1, 25).Reverse().Select(number => $"{number}"));
    }

    [Fact]
    public async Task Whoever_may_see_no_more_than_a_wall_gets_nothing_that_people_typed_freely()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(engine, site, new Report
        {
            Id = "1", Title = "Пожар, звонить +7 918 000-00-00", Text = "Сообщила Анна", Address = "ул. Красная, 1, кв. 7", Department = "МЧС", Links = ["https://example.org/1"],
        });
        var whole = (await engine.Room.IncidentsAsync(new IncidentQuery(), default)).Items.ShouldHaveSingleItem();
        (whole.Text, whole.Links.Count).ShouldBe(("Сообщила Анна", 1));
        var seen = (await engine.Room.IncidentsAsync(new IncidentQuery { IsPublic = true }, default)).Items.ShouldHaveSingleItem();
        (seen.Title, seen.Text, seen.Address, seen.Links.Count, seen.Department).ShouldBe(("Пожар, звонить …", null, "ул. Красная, 1", 0, "МЧС"));
    }

    [Fact]
    public async Task A_filter_passes_what_it_names_and_what_lies_below_it()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(
            engine,
            site,
            new Report { Id = "1", Districts = ["n1"], Category = "roads/potholes", Severity = Severity.Severe },
            new Report { Id = "2", Districts = ["n2", "south"], Category = "housing", Status = IncidentStatus.InProgress },
            new Report { Id = "3", Districts = ["south"], Category = "roads", Status = IncidentStatus.Closed },
            new Report { Id = "4", Category = "нечто" });
        await PassAsync(new IncidentQuery { District = "region" }, "3", "2", "1");
        await PassAsync(new IncidentQuery { District = "north" }, "2", "1");
        await PassAsync(new IncidentQuery { District = "south" }, "3", "2");
        await PassAsync(new IncidentQuery { District = "unplaced" }, "4");
        await PassAsync(new IncidentQuery { District = "atlantis" });
        await PassAsync(new IncidentQuery { Category = "roads" }, "3", "1");
        await PassAsync(new IncidentQuery { Category = "none" }, "4");
        await PassAsync(new IncidentQuery { Category = "atlantis" });
        await PassAsync(new IncidentQuery { Open = true }, "4", "2", "1");
        await PassAsync(new IncidentQuery { Open = false }, "3");
        await PassAsync(new IncidentQuery { Status = IncidentStatus.InProgress }, "2");
        await PassAsync(new IncidentQuery { Severity = Severity.Severe }, "1");
        await PassAsync(new IncidentQuery { Channel = Channel.Hotline });
        await PassAsync(new IncidentQuery { Feed = "a", Id = "3" }, "3");
        await PassAsync(new IncidentQuery { Id = "3" }, "3");
        await PassAsync(new IncidentQuery { Feed = "a", Id = "5" });
        await PassAsync(new IncidentQuery { Feed = "nobody", Id = "3" });

        async Task PassAsync(IncidentQuery query, params string[] ids) =>
            (await engine.Room.IncidentsAsync(query, default)).Items.Select(item => item.Id).ShouldBe(ids, query.ToString());
    }

    [Fact]
    public async Task Incidents_of_several_feeds_and_categories_and_of_a_time_are_listed_in_slices()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var at = site.Clock.Now.AddDays(-10);
        await OutcomesAsync(
            engine,
            site,
            [.. Enumerable.Range(1, 20).Select(number => new Report
            {
                Id = $"{number}", OccurredAt = at.AddHours(number), Category = number % 2 == 0 ? "roads/potholes" : "housing", Mode = number == 8 ? Mode.Test : null,
                Links = ["https://example.org/1.jpg"],
            })]);
        var query = new IncidentQuery { Feeds = ["a", "nobody"], Categories = ["roads", "atlantis"], Mode = Mode.Actual, OccurredFrom = at.AddHours(4), OccurredUntil = at.AddHours(14) };
        (await engine.Room.IncidentsAsync(query, default)).Items.Select(item => item.Id).ShouldBe(["12", "10", "6", "4"]);
        (await engine.Room.IncidentsAsync(query with { Feeds = ["nobody"] }, default)).Items.ShouldBeEmpty();
        var seen = new List<string>();
        int? before = null;
        var skip = 1;
        do
        {
            var page = await engine.Room.IncidentsAsync(query with { MostRows = 3, Before = before, Skip = skip }, default);
            page.Items.ShouldAllBe(item => item.Links.Count == 1);
            seen.AddRange(page.Items.Select(item => item.Id));
            skip -= page.Skipped;
            before = page.Next;
        }
        while (before is not null);
        seen.ShouldBe(["10", "6", "4"]);
    }

    [Fact]
    public async Task A_report_that_names_its_channel_counts_there()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(engine, site, new Report { Id = "1", Channel = Channel.Hotline }, new Report { Id = "2" });
        (await engine.Room.IncidentsAsync(new IncidentQuery { Channel = Channel.Hotline }, default)).Items.ShouldHaveSingleItem().Id.ShouldBe("1");
    }

    [Fact]
    public async Task What_a_later_report_does_not_give_stays_as_an_earlier_one_gave_it()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(engine, site, new Report { Id = "1", Revision = 1, Title = "Пожар", Text = "Горит", Department = "fire", Districts = ["n1"], Category = "housing" });
        await OutcomesAsync(engine, site, new Report { Id = "1", Revision = 3, Address = "ул. Красная, 122", Latitude = 45, Longitude = 39 });
        await OutcomesAsync(engine, site, new Report { Id = "1", Revision = 2, Text = "Горит сарай", Address = "ул. Красная" });
        var incident = (await engine.Room.IncidentsAsync(new IncidentQuery(), default)).Items.ShouldHaveSingleItem();
        (incident.Title, incident.Text, incident.Address, incident.Department).ShouldBe(("Пожар", "Горит сарай", "ул. Красная, 122", "fire"));
        (incident.Revision, incident.Latitude, incident.Category).ShouldBe((3, 45, "housing"));
        incident.Districts.ShouldBe(["n1"]);
        incident.FilledIn.ShouldBe(["at", "kind", "status", "severity", "mode"]);
    }

    [Fact]
    public async Task How_many_people_were_hurt_is_told_of_the_incident_and_summed_on_the_board()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(
            engine,
            site,
            new Report { Id = "1", Title = "ДТП", People = new Casualties(2, 0) },
            new Report { Id = "1", Status = IncidentStatus.InProgress, People = new Casualties(1, 1) },
            new Report { Id = "2", Title = "Яма" });
        var page = await engine.Room.IncidentsAsync(new IncidentQuery(), default);
        page.Items.Select(item => (item.Id, item.Injured, item.Dead)).ShouldBe([("1", 1, 1), ("2", null, null)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_lower_revision_never_overwrites_a_higher_one()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var at = site.Clock.Now.AddHours(-1);
        await OutcomesAsync(engine, site, new Report { Id = "1", Revision = 5, Status = IncidentStatus.Closed, OccurredAt = at, Title = "пять" });
        (await OutcomesAsync(engine, site, new Report { Id = "1", Revision = 4, Status = IncidentStatus.Open, OccurredAt = at.AddMinutes(30), Title = "четыре" }))
            .ShouldBe([OutcomeKind.Accepted]);
        await OutcomesAsync(engine, site, new Report { Id = "1", Status = IncidentStatus.InProgress, OccurredAt = at.AddMinutes(40) });
        var incident = (await engine.Room.IncidentsAsync(new IncidentQuery(), default)).Items.ShouldHaveSingleItem();
        (incident.Status, incident.Title, incident.Revision).ShouldBe((IncidentStatus.Closed, "пять", 5));
        incident.OccurredAt.ShouldBe(at);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public async Task The_title_on_the_wall_does_not_depend_on_which_report_came_first(params int[] order)
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        Report[] reports = [new() { Id = "1", Revision = 1, Title = "Дым, кв. 7" }, new() { Id = "1", Revision = 2, Severity = Severity.Severe }];
        foreach (var which in order)
        {
            await OutcomesAsync(engine, site, reports[which]);
            site.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        var board = await BoardAsync(engine, board => board.Notable is [{ Title: not null }]);
        board.Notable[0].Title.ShouldBe("Дым");
    }
}
