using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Persons;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>Personal data: shown once it stands on the trail that they were, and erased.</summary>
public abstract partial class EngineConformance
{
    private static readonly IncidentName First = new("a", "1");
    private static readonly Report Told = new() { Id = "1", Revision = 1, Title = "Яма", Person = new Person([new("name", "Анна Тестова"), new("phone", "+7 900 000-00-00")]) };

    [Fact]
    public async Task Personal_data_are_shown_with_an_entry_of_the_trail_before_them()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(engine, site, Told, Told with { Revision = 2 }, Told with { Revision = 3, Person = new Person([new("name", "Пётр Пробный")]) }, new Report { Id = "2" });
        var shown = await engine.Persons.ReadAsync(First, Lead, null, default);
        shown.Step.ShouldBe(PersonStep.Done);
        shown.Persons.Select(person => person.Fields[0].Value).ShouldBe(["Пётр Пробный", "Анна Тестова"]);
        shown.Persons[1].Fields[1].ShouldBe(new KeyValuePair<string, string>("phone", "+7 900 000-00-00"));
        var said = (await engine.Trail.TrailAsync(0, 10, default)).ShouldHaveSingleItem().Said.ShouldBeOfType<PersonalRead>();
        (said.By, said.Incident, said.Rejection).ShouldBe((Lead, First, null));

        (await engine.Persons.ReadAsync(new("a", "2"), Lead, null, default)).Step.ShouldBe(PersonStep.None);
        (await engine.Persons.ReadAsync(new("a", "3"), Lead, null, default)).Step.ShouldBe(PersonStep.Unknown);
        (await engine.Persons.ReadAsync(new("never", "1"), Lead, null, default)).Step.ShouldBe(PersonStep.Unknown);
        (await engine.Trail.TrailAsync(0, 10, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_trail_cannot_be_written_nothing_is_shown_and_nothing_erased()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(engine, site, Told);
        site.Memory.Trouble = "the disk is full";
        var refused = await engine.Persons.ReadAsync(First, Lead, null, default);
        (refused.Step, refused.Persons.Count, refused.Refusal).ShouldBe((PersonStep.NotTaken, 0, "the disk is full"));
        (await engine.Persons.EraseAsync(First, Lead, "by request", default)).Step.ShouldBe(PersonStep.NotTaken);
        site.Vault.Find("person/a/1").ShouldNotBeNull();
        site.Memory.Trouble = null;
        (await engine.Persons.ReadAsync(First, Lead, null, default)).Step.ShouldBe(PersonStep.Done);
    }

    [Fact]
    public async Task Of_an_incident_that_is_no_longer_open_a_reason_is_asked()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(engine, site, Told with { Status = IncidentStatus.Closed });
        (await engine.Persons.ReadAsync(First, Lead, " ", default)).Step.ShouldBe(PersonStep.NoReason);
        (await engine.Persons.ReadAsync(First, Lead, "жалоба на ответ", default)).Step.ShouldBe(PersonStep.Done);
        (await engine.Trail.TrailAsync(0, 10, default)).ShouldHaveSingleItem().Said.Reason.ShouldBe("жалоба на ответ");
    }

    [Fact]
    public async Task What_was_erased_is_shown_to_nobody_and_what_comes_later_is_not_kept()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(engine, site, Told);
        var erased = await engine.Persons.EraseAsync(First, Lead, "заявление 14", default);
        erased.Step.ShouldBe(PersonStep.Done);
        site.Vault.Find("person/a/1").ShouldBeNull();
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        (await engine.Persons.EraseAsync(First, Lead, "ещё раз", default)).ShouldSatisfyAllConditions(
            again => again.Step.ShouldBe(PersonStep.Done), again => again.ErasedAt.ShouldBe(erased.ErasedAt));
        (await engine.Trail.TrailAsync(0, 10, default)).ShouldHaveSingleItem().Said.ShouldBeOfType<PersonErased>().Reason.ShouldBe("заявление 14");

        (await OutcomesAsync(engine, site, Told)).ShouldBe([OutcomeKind.Duplicate]);
        (await OutcomesAsync(engine, site, Told with { Revision = 2 })).ShouldBe([OutcomeKind.Accepted]);
        (await OutcomesAsync(engine, site, Told with { Revision = 2 })).ShouldBe([OutcomeKind.Duplicate]);
        site.Vault.Find("person/a/1").ShouldBeNull();
        (await engine.Persons.ReadAsync(First, Lead, null, default)).ShouldSatisfyAllConditions(
            read => read.Step.ShouldBe(PersonStep.Erased), read => read.Persons.ShouldBeEmpty(), read => read.ErasedAt.ShouldBe(erased.ErasedAt));
        var incident = (await engine.Room.IncidentsAsync(new(), default)).Items.ShouldHaveSingleItem();
        (incident.HasPerson, incident.PersonErasedAt).ShouldBe((false, erased.ErasedAt));
        var verified = await VerifiedAsync(site);
        (verified.Broken, verified.Count).ShouldBe((null, 1));
        (await engine.Persons.EraseAsync(new("a", "never"), Lead, "by request", default)).Step.ShouldBe(PersonStep.Unknown);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_erased_stays_so_after_a_restart_also_where_the_keys_came_back(bool withSnapshot)
    {
        var site = new Site();
        DateTimeOffset? at;
        await using (var engine = await StartedAsync(site))
        {
            await OutcomesAsync(engine, site, Told);
            at = (await engine.Persons.EraseAsync(First, Lead, "заявление 14", default)).ErasedAt;
        }

        var place = withSnapshot ? site : new Site(site);
        place.Vault.BringBack("person/a/1");
        await using var again = await StartedAsync(place);
        place.Vault.Find("person/a/1").ShouldBeNull();
        (await again.Persons.ReadAsync(First, Lead, null, default)).ErasedAt.ShouldBe(at);
        (await again.Persons.EraseAsync(First, Lead, "ещё раз", default)).ErasedAt.ShouldBe(at);
    }

    [Fact]
    public async Task An_erasure_whose_key_could_not_be_destroyed_is_finished_when_it_is_asked_for_again()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(engine, site, Told);
        site.Vault.Trouble = "the key vault's disk is full";
        (await engine.Persons.EraseAsync(First, Lead, "заявление 14", default)).Step.ShouldBe(PersonStep.NotTaken);
        (await engine.Persons.ReadAsync(First, Lead, null, default)).Step.ShouldBe(PersonStep.Erased);
        site.Vault.Trouble = null;
        (await engine.Persons.EraseAsync(First, Lead, "заявление 14", default)).Step.ShouldBe(PersonStep.Done);
        site.Vault.Find("person/a/1").ShouldBeNull();
        (await engine.Trail.TrailAsync(0, 10, default)).Count.ShouldBe(1);
    }
}
