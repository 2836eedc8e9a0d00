using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Board;
using SituationRoom.Core.Shifts;
using SituationRoom.Core.Tests.Fold;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Shifts;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>Who is on duty, and what one shift hands to the next.</summary>
public abstract partial class EngineConformance
{
    private static readonly Actor Incoming = new("petrov", "Петров", "lead", null);

    [Fact]
    public async Task A_hand_over_signed_by_both_is_kept_with_its_sheet_and_the_trails_hash()
    {
        var site = OnDutySite();
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(engine, site, new Report { Id = "1" }, new Report { Id = "2", Status = IncidentStatus.Closed });
        await DoneAsync(engine.Shifts.TakePostAsync("shift-lead", Lead, default));
        await DoneAsync(engine.Shifts.NoteAsync("кран на Красной", Lead, default));
        await DoneAsync(engine.Shifts.BeginAsync(Lead, default));
        var open = (await engine.Shifts.HandoversAsync(null, 10, default)).Items.ShouldHaveSingleItem();
        open.State.ShouldBe(HandoverState.Open);
        await DoneAsync(engine.Shifts.SignAsync(open.Id, null, null, Lead, default));
        (await engine.Shifts.ShiftAsync(default)).Handover.ShouldBe(open.Id);
        await DoneAsync(engine.Shifts.SignAsync(open.Id, null, null, Incoming, default));

        var kept = (await engine.Shifts.HandoverAsync(open.Id, default)).ShouldNotBeNull();
        kept.Summary.State.ShouldBe(HandoverState.Closed);
        kept.Sheet.Notes.ShouldHaveSingleItem().Text.ShouldBe("кран на Красной");
        kept.Sheet.Counts.ShouldBe(new SheetCounts(2, 1, 1, 0));
        kept.Signatures.Select(signature => signature.By.Id).ShouldBe(["ivanova", "petrov"]);
        var row = (await engine.Trail.TrailAsync(null, 1, default)).ShouldHaveSingleItem();
        (kept.Summary.Position, kept.Summary.Hash).ShouldBe((row.Position, row.Hash));
        (await engine.Shifts.ShiftAsync(default)).Posts[0].Holders.ShouldHaveSingleItem().Person.ShouldBe("petrov");
        (await engine.Shifts.HandoverAsync("h999", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_many_who_begin_at_once_one_begins_and_the_others_are_told_who()
    {
        var site = OnDutySite();
        await using var engine = await StartedAsync(site);
        await DoneAsync(engine.Shifts.TakePostAsync("shift-lead", Lead, default));
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => engine.Shifts.BeginAsync(i % 2 == 0 ? Lead : Incoming, default).AsTask()));
        results.Count(result => result.Refusal is null).ShouldBe(1);
        results.Where(result => result.Refusal is not null).ShouldAllBe(result => result.Refusal!.Kind == ShiftRefusalKind.Taken && result.Refusal.By != null);
        (await engine.Trail.TrailAsync(0, 100, default)).Count(row => row.Said is HandoverBegun).ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hand_over_under_way_goes_on_after_a_restart(bool withSnapshot)
    {
        var site = OnDutySite();
        string id;
        await using (var engine = await StartedAsync(site))
        {
            await DoneAsync(engine.Shifts.TakePostAsync("shift-lead", Lead, default));
            await DoneAsync(engine.Shifts.BeginAsync(Lead, default));
            id = (await engine.Shifts.ShiftAsync(default)).Handover.ShouldNotBeNull();
            await DoneAsync(engine.Shifts.SignAsync(id, null, null, Incoming, default));
        }

        await using var again = await StartedAsync(withSnapshot ? site : new Site(site) { Settings = site.Settings, Rules = Severe });
        (await again.Shifts.HandoverAsync(id, default)).ShouldNotBeNull().Signatures.ShouldHaveSingleItem().Side.ShouldBe(HandoverSide.Incoming);
        await DoneAsync(again.Shifts.SignAsync(id, null, null, Lead, default));
        (await again.Shifts.HandoversAsync(null, 10, default)).Items.ShouldHaveSingleItem().State.ShouldBe(HandoverState.Closed);
    }

    [Fact]
    public async Task A_full_disk_takes_no_signature_and_says_so()
    {
        var site = OnDutySite();
        await using var engine = await StartedAsync(site);
        site.Memory.Trouble = "the disk is full";
        (await engine.Shifts.TakePostAsync("shift-lead", Lead, default)).ShouldBe(new ShiftResult(null, "the disk is full"));
        site.Memory.Trouble = null;
        (await engine.Shifts.ShiftAsync(default)).Posts[0].Holders.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_incoming_lead_does_not_take_over_comes_back_with_the_second_signature()
    {
        var site = OnDutySite();
        await using var engine = await StartedAsync(site);
        var (kept, refused) = (await SeenAsync(engine, site, "1"), await SeenAsync(engine, site, "2"));
        await DoneAsync(engine.Shifts.TakePostAsync("shift-lead", Lead, default));
        await DoneAsync(engine.Shifts.BeginAsync(Lead, default));
        var id = (await engine.Shifts.ShiftAsync(default)).Handover.ShouldNotBeNull();
        var sheet = (await engine.Shifts.HandoverAsync(id, default)).ShouldNotBeNull();
        sheet.Sheet.Alerts.ShouldHaveSingleItem().Section.ShouldBe(SheetSection.Assigned);
        sheet.Unconfirmed.Order().ShouldBe(new[] { kept, refused }.Order());
        (await engine.Shifts.SignAsync(id, null, null, Incoming, default)).Refusal!.Kind.ShouldBe(ShiftRefusalKind.Impossible);
        await DoneAsync(engine.Shifts.ConfirmAsync(id, kept, true, Incoming, default));
        await DoneAsync(engine.Shifts.ConfirmAsync(id, refused, false, Incoming, default));
        await DoneAsync(engine.Shifts.SignAsync(id, null, null, Lead, default));
        await DoneAsync(engine.Shifts.SignAsync(id, null, null, Incoming, default));
        var list = await TickAsync(engine, site, alerts => alerts.Items.Any(item => item.Now.State == AlertState.Unacknowledged));
        list.Items.Where(item => item.Now.State == AlertState.Unacknowledged).ShouldHaveSingleItem().Now.Id.ShouldBe(refused);
        list.Items.Single(item => item.Now.Id == kept).Now.State.ShouldBe(AlertState.Acknowledged);
    }

    [Fact]
    public async Task A_leap_through_the_end_of_the_shift_brings_back_what_nobody_accepted()
    {
        var site = OnDutySite();
        await using var engine = await StartedAsync(site);
        var id = await SeenAsync(engine, site, "1");
        site.Clock.Advance(TimeSpan.FromHours(10));
        (await TickAsync(engine, site)).Items.ShouldHaveSingleItem().Now.State.ShouldBe(AlertState.Acknowledged);
        site.Clock.Advance(TimeSpan.FromHours(5));
        await TickAsync(engine, site, alerts => alerts.Items[0].Now.State == AlertState.Unacknowledged);
        var history = (await engine.Alerts.AlertAsync(id, default)).ShouldNotBeNull().History;
        history.Select(row => row.Said).OfType<AlertChanged>().ShouldContain(said => said.Verb == AlertVerb.Annunciated && said.Reason!.StartsWith("the shift ended"));
    }

    /// <summary>An alert that was acknowledged, and assigned without a date.</summary>
    private static async Task<string> SeenAsync(IRunningEngine engine, Site site, string incident)
    {
        var id = await RaisedAsync(engine, site, incident);
        (await DoAsync(engine, AlertVerb.Acknowledged, id, 1, Lead)).Refusal.ShouldBeNull();
        (await engine.Alerts.DoAsync(new AlertCommand(AlertVerb.Assigned, id, 2, Lead) { To = "fire" }, default)).Refusal.ShouldBeNull();
        return id;
    }

    private static Site OnDutySite() => new()
    {
        Rules = Severe,
        Settings = SmallCity.Settings() with
        {
            Shifts = new ShiftRoster(TimeZoneInfo.Utc, [8 * 60, 20 * 60], [new Post("shift-lead", new BoardNames("Старший", "Lead"), true)]),
        },
    };

    private static async Task DoneAsync(ValueTask<ShiftResult> result) => (await result).ShouldBe(new ShiftResult(null, null));
}
