using SituationRoom.Core.Words;
using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>What people look for among the incidents.</summary>
public abstract partial class EngineConformance
{
    [Fact]
    public async Task Incidents_are_found_by_words_in_any_form_and_by_address_and_by_nobody_s_personal_data()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(
            engine,
            site,
            new Report { Id = "1", Title = "Яма на дороге", Address = "ул. Красная, 122", Category = "roads", Person = new Person([new("name", "Секретова Анна"), new("phone", "79181234567")]) },
            new Report { Id = "2", Title = "Прорыв", Text = "Возле ямы бьёт вода", Address = "ул. Северная, 5" },
            new Report { Id = "3", Title = "Дерево упало" });
        (await FoundAsync("ямы", null)).ShouldBe(["2", "1"]);
        (await FoundAsync("яме вода", null)).ShouldBe(["2"]);
        (await FoundAsync("красной", null)).ShouldBe(["1"]);
        (await FoundAsync(null, "Красной, д. 122")).ShouldBe(["1"]);
        (await FoundAsync("яма", "Северная")).ShouldBe(["2"]);
        (await FoundAsync("яма", null, new IncidentQuery { Category = "roads" })).ShouldBe(["1"]);
        (await FoundAsync("Секретова", null)).ShouldBeEmpty();
        (await FoundAsync("79181234567", null)).ShouldBeEmpty();
        (await FoundAsync(null, null)).ShouldBe(["3", "2", "1"]);

        async Task<IEnumerable<string>> FoundAsync(string? words, string? address, IncidentQuery? filter = null)
        {
            var page = await engine.Room.SearchAsync(new IncidentSearch { Filter = filter ?? new(), Words = SearchTerms.Of(words), Address = SearchTerms.OfAddress(address) }, default);
            page.Next.ShouldBeNull();
            return page.Items.Select(incident => incident.Id);
        }
    }

    [Fact]
    public async Task Whoever_may_see_no_more_than_a_wall_finds_by_nothing_that_walls_do_not_show()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(engine, site, new Report { Id = "1", Title = "Пожар, звонить 8 918 123-45-67", Text = "Сообщила Анна", Address = "ул. Красная, 1, кв. 77" });
        foreach (var (words, staff, viewer) in new[] { ("пожар", 1, 1), ("красная", 1, 1), ("Анна", 1, 0), ("918", 1, 0), ("77", 1, 0) })
        {
            (await CountAsync(words, isPublic: false)).ShouldBe(staff, words);
            (await CountAsync(words, isPublic: true)).ShouldBe(viewer, words);
        }

        async Task<int> CountAsync(string words, bool isPublic)
        {
            var page = await engine.Room.SearchAsync(new IncidentSearch { Filter = new() { IsPublic = isPublic }, Words = SearchTerms.Of(words) }, default);
            page.Items.ShouldAllBe(incident => !isPublic || incident.Text == null);
            return page.Items.Count;
        }
    }

    [Fact]
    public async Task A_search_looks_at_so_many_and_goes_on_where_it_ended_the_newest_first()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site, limits: new RoomLimits { SearchedIncidents = 7 });
        var at = site.Clock.Now.AddDays(-2);

        // What came last occurred neither last nor first.
        await OutcomesAsync(engine, site, [.. Enumerable.Range(0, 40).Select(number => new Report
        {
            Id = $"{number * 17 % 40}", OccurredAt = at.AddHours(number * 17 % 40), Title = number * 17 % 40 % 10 == 3 ? "Яма" : "Дерево",
        })]);
        var (found, looked, questions) = (new List<string>(), 0, 0);
        SearchPoint? before = null;
        do
        {
            var page = await engine.Room.SearchAsync(new IncidentSearch { Filter = new() { Limit = 3 }, Words = SearchTerms.Of("ямы"), Before = before }, default);
            page.Looked.ShouldBeLessThanOrEqualTo(7);
            found.AddRange(page.Items.Select(incident => incident.Id));
            looked += page.Looked;
            questions++;
            before = page.Next;
        }
        while (before is not null);
        found.ShouldBe(["33", "23", "13", "3"]);
        (looked, questions).ShouldBe((40, 6));

        // Without words a page is as long as it is asked for.
        var plain = await engine.Room.SearchAsync(new IncidentSearch { Filter = new() { Limit = 10, OccurredUntil = at.AddHours(12) } }, default);
        plain.Items.Select(incident => incident.Id).ShouldBe(["11", "10", "9", "8", "7", "6", "5", "4", "3", "2"]);
        var rest = await engine.Room.SearchAsync(new IncidentSearch { Filter = new() { Limit = 10, OccurredUntil = at.AddHours(12) }, Before = plain.Next }, default);
        rest.Items.Select(incident => incident.Id).ShouldBe(["1", "0"]);
        rest.Next.ShouldBeNull();
    }

    [Fact]
    public async Task Where_the_journal_is_slow_a_search_ends_after_its_time_and_each_goes_on_all_the_same()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(engine, site, [.. Enumerable.Range(0, 300).Select(number => new Report { Id = $"{number}", Title = number == 0 ? "Яма" : "Дерево" })]);
        site.Journal.Reading = () => site.Clock.Pass(TimeSpan.FromSeconds(3));
        var (looked, questions) = (0, 0);
        SearchPage page;
        SearchPoint? before = null;
        do
        {
            page = await engine.Room.SearchAsync(new IncidentSearch { Filter = new(), Words = SearchTerms.Of("ямы"), Before = before }, default);
            page.Looked.ShouldBeInRange(1, 64);
            (looked, questions, before) = (looked + page.Looked, questions + 1, page.Next);
        }
        while (before is not null);
        (looked, questions).ShouldBe((300, 5));
        page.Items.ShouldHaveSingleItem().Id.ShouldBe("0");
    }

    [Fact]
    public async Task Incidents_are_found_by_when_they_arrived_and_when_they_were_last_told_of()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var began = site.Clock.Now;
        await OutcomesAsync(engine, site, new Report { Id = "1", Revision = 1 });
        site.Clock.Advance(TimeSpan.FromHours(1));
        await OutcomesAsync(engine, site, new Report { Id = "2", Revision = 1 });
        site.Clock.Advance(TimeSpan.FromHours(1));
        await OutcomesAsync(engine, site, new Report { Id = "1", Revision = 2, Status = IncidentStatus.Closed });
        (await FoundAsync(new IncidentQuery { ArrivedFrom = began.AddMinutes(30) })).ShouldBe(["2"]);
        (await FoundAsync(new IncidentQuery { ArrivedUntil = began.AddMinutes(30) })).ShouldBe(["1"]);
        (await FoundAsync(new IncidentQuery { UpdatedFrom = began.AddMinutes(90) })).ShouldBe(["1"]);
        (await FoundAsync(new IncidentQuery { UpdatedUntil = began.AddMinutes(90) })).ShouldBe(["2"]);
        (await FoundAsync(new IncidentQuery { ArrivedFrom = began.AddHours(5) })).ShouldBeEmpty();
        (await FoundAsync(new IncidentQuery { Feed = "a", Id = "2" })).ShouldBe(["2"]);
        (await FoundAsync(new IncidentQuery { Feed = "a", Id = "9" })).ShouldBeEmpty();

        async Task<IEnumerable<string>> FoundAsync(IncidentQuery filter) =>
            (await engine.Room.SearchAsync(new IncidentSearch { Filter = filter }, default)).Items.Select(incident => incident.Id);
    }
}
