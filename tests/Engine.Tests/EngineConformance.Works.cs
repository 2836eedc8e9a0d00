using SituationRoom.Core.Alerts;
using SituationRoom.Core.Shifts;
using SituationRoom.Core.Trail;
using SituationRoom.Core.Works;
using SituationRoom.Engine.Tests.Support;

namespace SituationRoom.Engine.Tests;

/// <summary>Planned works: kept, shown, and what they do to alerts.</summary>
public abstract partial class EngineConformance
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Works_are_on_the_board_without_whom_to_call_and_on_the_sheet_and_outlive_a_restart(bool withSnapshot)
    {
        var site = OnDutySite();
        await using (var engine = await StartedAsync(site))
        {
            var planned = await engine.Works.PutWorkAsync(Repair(site) with { Contact = "диспетчерская", Title = "Ремонт, кв. 14, 8-900-123-45-67" }, true, Lead, default);
            (planned.Refusal, planned.Now!.Id).ShouldBe((null, "w1"));
            (await engine.Works.PutWorkAsync(Repair(site) with { Districts = ["nowhere"] }, true, Lead, default)).Refusal.ShouldBe(WorkRefusal.Scope);
            await DoneAsync(engine.Shifts.TakePostAsync("shift-lead", Lead, default));
            await DoneAsync(engine.Shifts.BeginAsync(Lead, default));
            var handover = (await engine.Shifts.ShiftAsync(default)).Handover.ShouldNotBeNull();
            (await engine.Shifts.HandoverAsync(handover, default)).ShouldNotBeNull().Sheet.Works.ShouldHaveSingleItem().Id.ShouldBe("w1");
        }

        await using var again = await StartedAsync(withSnapshot ? site : new Site(site) { Settings = site.Settings, Rules = Severe });
        (await again.Works.WorksAsync(default)).Works.ShouldHaveSingleItem().Contact.ShouldBe("диспетчерская");
        var shown = (await again.Room.SnapshotAsync(default)).Works.ShouldHaveSingleItem();
        (shown.Title, shown.Suppresses).ShouldBe(("Ремонт, …", true));
        (await again.Works.CancelWorkAsync("w1", 1, "перенос", Incoming, default)).Now!.IsCancelled.ShouldBeTrue();
        (await again.Works.CancelWorkAsync("w1", 1, null, Lead, default)).Refusal.ShouldBe(WorkRefusal.Second);
    }

    [Fact]
    public async Task An_alert_within_works_is_suppressed_by_them_and_the_trail_says_so()
    {
        var site = OnDutySite();
        await using var engine = await StartedAsync(site);
        var id = await RaisedAsync(engine, site, "1");
        var alert = (await engine.Alerts.AlertAsync(id, default)).ShouldNotBeNull().Alert.Now;
        (await engine.Works.PutWorkAsync(Repair(site) with { Districts = [], Categories = [alert.Subject.Category!] }, true, Lead, default)).Refusal.ShouldBeNull();
        var list = await TickAsync(engine, site, alerts => alerts.Items[0].Now.State == AlertState.SuppressedByDesign);
        list.Items.ShouldHaveSingleItem().Now.SuppressedBy.ShouldNotBeNull().ShouldStartWith("work:w");
        (await engine.Alerts.AlertAsync(id, default)).ShouldNotBeNull().History.Select(row => row.Said).OfType<AlertChanged>().ShouldContain(said => said.Verb == AlertVerb.Suppressed);
    }

    private static PlannedWork Repair(Site site) => new()
    {
        Title = "Ремонт", Kind = WorkKind.Works, Effect = WorkEffect.Suppress, Districts = ["n1"], From = site.Clock.Now.ToUnixTimeMilliseconds(), Until = site.Clock.Now.AddHours(5).ToUnixTimeMilliseconds(),
    };
}
