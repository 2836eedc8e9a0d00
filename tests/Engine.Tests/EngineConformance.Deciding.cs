using SituationRoom.Core.Board;
using SituationRoom.Core.Deadlines;
using SituationRoom.Core.Places;
using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>What configuration decides at the door: it stands in the entry and is shown beside the incident.</summary>
public abstract partial class EngineConformance
{
    private static readonly BoardNames Name = new("x", "x");

    [Fact]
    public async Task Category_department_and_dates_are_shown_with_what_decided_them_and_stay_when_the_configuration_changes()
    {
        var site = new Site { Placer = Placer(), Norms = Norms("30s", "4h") };
        var at = site.Clock.Now.AddMinutes(-10);
        await using (var engine = await StartedAsync(site))
        {
            await OutcomesAsync(engine, site, new Report { Id = "1", OccurredAt = at, Districts = ["n1"], Text = "На дороге ямы" });
            Check(await OnlyAsync(engine));
        }

        // The same journal under other rules: what was decided stays.
        var later = new Site(site) { Norms = Norms("1h", "1d") };
        await using var second = await StartedAsync(later);
        Check(await OnlyAsync(second));

        void Check(IncidentSummary incident)
        {
            (incident.Category, incident.CategoryBy, incident.CategoryRule).ShouldBe(("roads/potholes", PlacedBy.Words, "яма"));
            (incident.DistrictBy, incident.Department, incident.DepartmentDecided).ShouldBe((PlacedBy.Code, null, "north-roads"));
            var second = DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
            incident.Norm.ShouldBe(new NormTimes(second.AddSeconds(30), null, second.AddHours(4)));
            (incident.NextDue, incident.Due).ShouldBe((second.AddSeconds(30), second.AddHours(4)));
            incident.FilledIn.ShouldContain("category");
        }
    }

    [Fact]
    public async Task An_incident_is_overdue_by_the_clock_that_still_runs_and_a_date_of_the_source_goes_first()
    {
        var site = new Site { Placer = Placer(), Norms = Norms("30s", "4h") };
        await using var engine = await StartedAsync(site);
        var report = new Report { Id = "1", OccurredAt = site.Clock.Now.AddMinutes(-10), Category = "roads" };
        await OutcomesAsync(engine, site, report);
        (await TotalAsync(Tally.Overdue)).ShouldBe(1);
        await OutcomesAsync(engine, site, report with { Status = IncidentStatus.InProgress });
        (await TotalAsync(Tally.Overdue), await TotalAsync(Tally.DueLater)).ShouldBe((0, 1));
        var due = site.Clock.Now.AddMinutes(-1);
        await OutcomesAsync(engine, site, new Report { Id = "1", Due = due, Department = "Дорожная служба" });
        (await TotalAsync(Tally.Overdue)).ShouldBe(1);
        var incident = await OnlyAsync(engine);
        (incident.Due, incident.Department).ShouldBe((due, "Дорожная служба"));
        incident.Norm!.Final.ShouldNotBe(due);

        async Task<int> TotalAsync(Tally tally) => (await engine.Room.CellsAsync(default)).Single(IsTotal).Tallies[(int)tally];
    }

    private static async Task<IncidentSummary> OnlyAsync(IRunningEngine engine) =>
        (await engine.Room.IncidentsAsync(new IncidentQuery(), default)).Items.ShouldHaveSingleItem();

    private static Norms Norms(string accept, string final) => new(
        [new Norm { Category = "roads", Accept = NormSpan.Parse(accept), Final = NormSpan.Parse(final) }], [], ["roads", "roads/potholes"], TimeZoneInfo.Utc);

    private static Placer Placer()
    {
        var (catalog, errors) = Catalog.Create(
            [new District { Code = "north", Names = Name }, new District { Code = "n1", Parent = "north", Names = Name }],
            [new Category { Code = "roads", Names = Name, Department = "roads" }, new Category { Code = "roads/potholes", Names = Name, Words = ["яма"] }],
            [new Department("roads", Name), new Department("north-roads", Name)],
            [new Responsibility("roads", "north", "north-roads")]);
        errors.ShouldBeEmpty();
        return new Placer(catalog.ShouldNotBeNull());
    }
}
