using System.Text;
using SituationRoom.Core.Erasing;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Persons;
using SituationRoom.Engine.Rejections;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Journal;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>Personal data whose term is over.</summary>
public abstract partial class EngineConformance
{
    private static readonly PersonTerm Roads = new(TimeSpan.FromDays(10), [], ["roads"]);
    private static readonly PersonTerm Rest = new(TimeSpan.FromDays(100), ["a"], []);

    [Fact]
    public async Task Of_what_is_no_longer_open_personal_data_end_with_their_term_and_the_trail_says_by_which()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(engine, site, Closed("1", "roads/potholes"), Closed("2", "housing"), new Rejection { Why = Fault.Said("no"), Message = "Анна Тестова"u8.ToArray() });
        (await engine.Terms.EraseDueAsync([Roads, Rest], default)).ShouldBe(0);
        site.Clock.Advance(TimeSpan.FromDays(11));
        (await engine.Terms.EraseDueAsync([Roads, Rest], default)).ShouldBe(1);
        site.Vault.Find("person/a/1").ShouldBeNull();
        site.Vault.Find("person/a/2").ShouldNotBeNull();
        (await engine.Persons.ReadAsync(First, Lead, "жалоба", default)).ShouldSatisfyAllConditions(
            read => read.Step.ShouldBe(PersonStep.Erased), read => read.ByTerm.ShouldBeTrue(), read => read.ErasedAt.ShouldBe(site.Clock.Now));
        var shown = (await engine.Room.IncidentsAsync(new(), default)).Items.Single(incident => incident.Id == "1");
        (shown.HasPerson, shown.PersonExpired, shown.PersonErasedAt).ShouldBe((false, true, site.Clock.Now));
        (await engine.Terms.EraseDueAsync([Roads, Rest], default)).ShouldBe(0);

        site.Clock.Advance(TimeSpan.FromDays(100));
        (await engine.Terms.EraseDueAsync([Roads, Rest], default)).ShouldBe(2, "the other incident, and the rejected message");
        site.Vault.Find("person/a/2").ShouldBeNull();
        var said = (await engine.Trail.TrailAsync(0, 10, default)).Select(row => row.Said).OfType<PersonsExpired>().ToList();
        said.Select(one => one.Term).ShouldBe(["10d; categories: roads", "100d; feeds: a"]);
        said.SelectMany(one => one.Incidents).ShouldBe([First, new("a", "2")]);
        said[1].Messages.ShouldNotBeNull().Count.ShouldBe(1);
        (await VerifiedAsync(site)).Broken.ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_what_is_open_personal_data_end_once_it_is_not_also_after_a_restart(bool withSnapshot)
    {
        var site = new Site();
        await using (var engine = await StartedAsync(site))
        {
            await OutcomesAsync(engine, site, Told with { Category = "roads" });
            site.Clock.Advance(TimeSpan.FromDays(40));
            (await engine.Terms.EraseDueAsync([Roads], default)).ShouldBe(0);
            (await engine.Persons.ReadAsync(First, Lead, null, default)).Step.ShouldBe(PersonStep.Done);
        }

        var place = withSnapshot ? site : new Site(site);
        await using var again = await StartedAsync(place);
        (await again.Terms.EraseDueAsync([Roads], default)).ShouldBe(0);
        await OutcomesAsync(again, place, Told with { Revision = 2, Category = "roads", Status = IncidentStatus.Closed });
        (await again.Terms.EraseDueAsync([Rest], default)).ShouldBe(0, "its term is not asked for any more");
        (await again.Terms.EraseDueAsync([Roads], default)).ShouldBe(1);
        place.Vault.Find("person/a/1").ShouldBeNull();
        (await again.Persons.ReadAsync(First, Lead, "жалоба", default)).ByTerm.ShouldBeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_ended_with_its_term_stays_so_after_a_kill_before_its_key_was_destroyed_or_where_keys_came_back(bool withSnapshot)
    {
        var site = new Site();
        await using (var engine = await StartedAsync(site))
        {
            await OutcomesAsync(engine, site, Closed("1", "roads"));
            site.Clock.Advance(TimeSpan.FromDays(11));
            site.Vault.Trouble = "the key vault's disk is full";
            await Should.ThrowAsync<JournalUnavailableException>(async () => await engine.Terms.EraseDueAsync([Roads], default));
            site.Vault.Find("person/a/1").ShouldNotBeNull();
            (await engine.Persons.ReadAsync(First, Lead, "жалоба", default)).Step.ShouldBe(PersonStep.Erased);
            site.Vault.Trouble = null;
        }

        var place = withSnapshot ? site : new Site(site);
        await using (var again = await StartedAsync(place))
        {
            (await again.Terms.EraseDueAsync([Roads], default)).ShouldBe(0);
            place.Vault.Find("person/a/1").ShouldBeNull();
        }

        place.Vault.BringBack("person/a/1");
        await using var last = await StartedAsync(place);
        await last.Terms.EraseDueAsync([Roads], default);
        place.Vault.Find("person/a/1").ShouldBeNull();
        (await last.Trail.TrailAsync(0, 10, default)).Count(row => row.Said is PersonsExpired).ShouldBe(1);
    }

    [Fact]
    public async Task A_rejection_that_is_not_due_can_be_read_though_the_same_message_came_before_and_is()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var (desk, month) = (Desk(engine, site), new PersonTerm(TimeSpan.FromDays(30), [], []));
        var first = await RejectedAsync(engine, site, "1");
        await RejectedAsync(engine, site, "2");
        await desk.DismissAsync(first, Who("ivanova"), "a test of the sender", default);
        site.Clock.Advance(TimeSpan.FromDays(29));
        var second = await RejectedAsync(engine, site, "1");
        second.ShouldBeGreaterThan(first);
        site.Clock.Advance(TimeSpan.FromDays(2));
        (await engine.Terms.EraseDueAsync([month], default)).ShouldBe(1, "the other message");
        (await engine.Terms.EraseDueAsync([month], default)).ShouldBe(0);
        Encoding.UTF8.GetString((await desk.ReadAsync(second, Who("ivanova"), default)).Message.Span).ShouldBe("1");

        site.Clock.Advance(TimeSpan.FromDays(29));
        (await engine.Terms.EraseDueAsync([month], default)).ShouldBe(1);
        (await desk.ReadAsync(second, Who("ivanova"), default)).Step.ShouldBe(RejectionStep.Erased);
        site.Vault.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_message_that_was_erased_and_comes_again_is_kept_once_also_after_a_restart_and_by_the_next_term()
    {
        var site = new Site();
        var term = new PersonTerm(TimeSpan.FromDays(30), [], []);
        var ids = new List<long>();
        for (var time = 0; time < 3; time++)
        {
            await using var engine = await StartedAsync(site);
            ids.Add(await RejectedAsync(engine, site, "1"));
            (await RejectedAsync(engine, site, "1")).ShouldBe(ids[^1]);
            await using (var other = await StartedAsync(new Site(site)))
            {
                (await RejectedAsync(other, site, "1")).ShouldBe(ids[^1]);
            }

            (await KeptAsync(engine)).ShouldBe((time + 1L, time + 1));
            site.Vault.Count.ShouldBe(1);
            Encoding.UTF8.GetString((await Desk(engine, site).ReadAsync(ids[^1], Who("ivanova"), default)).Message.Span).ShouldBe("1");
            site.Clock.Advance(TimeSpan.FromDays(31));
            (await engine.Terms.EraseDueAsync([term], default)).ShouldBe(1);
            site.Vault.Count.ShouldBe(0);
        }

        ids.ShouldBe(ids.Distinct());
    }

    [Fact]
    public async Task However_many_rows_of_a_delivery_are_rejected_the_vault_is_asked_twice()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var before = site.Vault.Asked;
        await engine.Sink.DeliverAsync(site.Delivery([.. Enumerable.Range(0, 200).Select(row => new Rejection { Why = Fault.Said("no"), Message = BitConverter.GetBytes(row) })]), default);
        (site.Vault.Asked - before, site.Vault.Count).ShouldBe((2, 200));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_fell_under_a_term_that_is_taken_away_falls_under_the_next_however_far_that_one_was_looked_for(bool withSnapshot)
    {
        var site = new Site();
        var kept = new PersonTerm(TimeSpan.FromDays(1_000), [], ["roads"]);
        await using (var engine = await StartedAsync(site))
        {
            await OutcomesAsync(engine, site, Closed("1", "roads"), Closed("2", "housing"), Told with { Id = "3", Category = "housing" });
            site.Clock.Advance(TimeSpan.FromDays(101));
            (await engine.Terms.EraseDueAsync([kept, Rest], default)).ShouldBe(1);
            site.Vault.Find("person/a/1").ShouldNotBeNull();
        }

        var place = withSnapshot ? site : new Site(site);
        await using var again = await StartedAsync(place);
        await OutcomesAsync(again, place, Told with { Id = "3", Revision = 2, Category = "housing", Status = IncidentStatus.Closed });
        (await again.Terms.EraseDueAsync([kept, Rest], default)).ShouldBe(1, "the one that was open");
        (await again.Terms.EraseDueAsync([Rest], default)).ShouldBe(1);
        place.Vault.Find("person/a/1").ShouldBeNull();
        (await again.Terms.EraseDueAsync([Rest], default)).ShouldBe(0);
        (await again.Trail.TrailAsync(0, 10, default)).Select(row => row.Said).OfType<PersonsExpired>().Select(said => (said.Term, said.Behind is null))
            .ShouldBe([(Rest.Text, false), (Rest.Text, false), (Rest.Text, true)]);
    }

    private static Report Closed(string id, string category) => Told with { Id = id, Category = category, Status = IncidentStatus.Closed };
}
