using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Alerts;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>Alerts are raised by what came in, acted on by people, and told to all alike.</summary>
public abstract partial class EngineConformance
{
    private static readonly Actor Dispatcher = new("petrov", "Петров", "dispatcher", "смена 1");

    private static readonly RuleSet Severe = new([new AlertRule { Id = "severe", Kind = RuleKind.Severity, Names = new("Тяжёлое", "Severe"), Response = new("Ехать", "Go"), Severity = Severity.Severe }]);

    [Fact]
    public async Task A_severe_incident_is_an_alert_on_the_board_at_once_and_its_acknowledgement_too()
    {
        var site = new Site { Rules = Severe };
        var observer = new CollectingObserver();
        await using var engine = await StartedAsync(site, observer);
        var raised = observer.NextAsync(delta => delta.Alerts is { Top.Length: 1 });
        await OutcomesAsync(engine, site, new Report { Id = "1", Severity = Severity.Extreme, Title = "Взрыв, кв. 7", Districts = ["n1"], Category = "roads" });
        var alerts = (await raised.WaitAsync(TimeSpan.FromSeconds(20))).Alerts!;
        var top = alerts.Top.ShouldHaveSingleItem();
        (top.Priority, top.State, top.Kind, top.Title.Ru).ShouldBe((1, "unacknowledged", "severity", "Взрыв"));
        (alerts.Unacknowledged[0], alerts.Standing[0], alerts.Cells.Length).ShouldBe((1, 1, 1));

        var seen = observer.NextAsync(delta => delta.Alerts is { Top: [{ State: "acknowledged" }] });
        var answer = await DoAsync(engine, AlertVerb.Acknowledged, top.Id, 1, Lead);
        (answer.Refusal, answer.Alert!.Now.State, answer.Alert.Now.Version).ShouldBe((null, AlertState.Acknowledged, 2));
        (await seen.WaitAsync(TimeSpan.FromSeconds(20))).Alerts!.Unacknowledged[0].ShouldBe(0);
        var details = (await engine.Alerts.AlertAsync(top.Id, default)).ShouldNotBeNull();
        details.Evidence.ShouldHaveSingleItem().Id.ShouldBe("1");
        details.History.Select(row => ((AlertChanged)row.Said).Verb).ShouldBe([AlertVerb.Raised, AlertVerb.Acknowledged]);
        (await VerifiedAsync(site)).Broken.ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_hundred_who_acknowledge_at_once_one_wins_and_the_others_are_told_who()
    {
        var site = new Site { Rules = Severe };
        await using var engine = await StartedAsync(site);
        var id = await RaisedAsync(engine, site, "1");
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(async () =>
        {
            var by = new Actor($"lead-{number}", $"Лид {number}", "lead", null);
            return (By: by, Answer: await DoAsync(engine, AlertVerb.Acknowledged, id, 1, by));
        })));
        var (winner, won) = answers.Where(one => one.Answer.Refusal is null).ShouldHaveSingleItem();
        won.Alert!.Now.SeenBy.ShouldBe(winner);
        foreach (var (_, answer) in answers.Where(one => one.Answer.Refusal is not null))
        {
            (answer.Refusal!.Kind, answer.Refusal.Now!.StateBy, answer.Refusal.Now.Version).ShouldBe((RefusalKind.Second, winner, 2));
            answer.Refusal.Sentence.ShouldContain(winner.Name);
        }

        var details = (await engine.Alerts.AlertAsync(id, default)).ShouldNotBeNull();
        details.History.Count(row => row.Said is AlertCommandRefused { First: { } first } && first == winner).ShouldBe(199);
        (await VerifiedAsync(site)).Broken.ShouldBeNull();
    }

    [Fact]
    public async Task The_same_key_again_gets_the_same_answer_and_is_done_once()
    {
        var site = new Site { Rules = Severe };
        await using var engine = await StartedAsync(site);
        var id = await RaisedAsync(engine, site, "1");
        var command = new AlertCommand(AlertVerb.Noted, id, 1, Lead) { Note = "выехали", Key = "k1" };
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(async () => await engine.Alerts.DoAsync(command, default))));
        answers.ShouldAllBe(answer => answer.Refusal == null && answer.Alert!.Now.Version == 2);
        (await engine.Alerts.DoAsync(command with { Verb = AlertVerb.Acknowledged }, default)).Refusal!.Kind.ShouldBe(RefusalKind.Impossible);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_restart_the_same_alerts_stand_and_nothing_is_doubled(bool withSnapshot)
    {
        var site = new Site { Rules = Severe };
        AlertList before;
        await using (var engine = await StartedAsync(site))
        {
            var id = await RaisedAsync(engine, site, "1");
            await RaisedAsync(engine, site, "2");
            await DoAsync(engine, AlertVerb.Acknowledged, id, 1, Lead);
            await engine.Alerts.DoAsync(new AlertCommand(AlertVerb.Noted, id, 2, Dispatcher) { Note = "n", Key = "k" }, default);
            before = await engine.Alerts.AlertsAsync(new AlertQuery(), default);
        }

        var place = withSnapshot ? site : new Site(site) { Rules = Severe };
        await using var again = await StartedAsync(place);
        (await TickAsync(again, place)).Items.OrderBy(item => item.Now.Id).ShouldBe(before.Items.OrderBy(item => item.Now.Id));
        var repeated = await again.Alerts.DoAsync(new AlertCommand(AlertVerb.Noted, before.Items.Min(item => item.Now.Id)!, 2, Dispatcher) { Note = "n", Key = "k" }, default);
        repeated.Alert!.Now.Version.ShouldBe(3);
        (await again.Alerts.AlertsAsync(new AlertQuery(before.Version), default)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_the_disk_is_full_nothing_is_lost_or_doubled()
    {
        var site = new Site { Rules = Severe };
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(engine, site, new Report { Id = "1", Severity = Severity.Extreme });
        var id = await OnlyAlertAsync(engine, site);
        site.Memory.Trouble = "the disk is full";
        var refused = await DoAsync(engine, AlertVerb.Acknowledged, id, 1, Lead);
        (refused.Refusal!.Kind, refused.Refusal.Sentence).ShouldBe((RefusalKind.Unavailable, "the disk is full"));

        // Its deadline passes meanwhile.
        for (var minute = 0; minute < 3; minute++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(1));
            (await engine.Alerts.AlertsAsync(new AlertQuery(), default)).Items.Single().Now.Escalated.ShouldBe(0);
        }

        site.Memory.Trouble = null;
        var list = await TickAsync(engine, site, list => list.Items.Single().Now.Escalated > 0);
        list.Items.Single().Now.Escalated.ShouldBe(1);
        (await TickAsync(engine, site)).Items.Single().Now.Escalated.ShouldBe(1);
        (await VerifiedAsync(site)).Broken.ShouldBeNull();
    }

    [Fact]
    public async Task Only_what_changed_is_listed_since_a_version_and_what_ended_is_named()
    {
        var site = new Site { Rules = Severe };
        await using var engine = await StartedAsync(site);
        var first = await RaisedAsync(engine, site, "1");
        var second = await RaisedAsync(engine, site, "2");
        var all = await engine.Alerts.AlertsAsync(new AlertQuery(), default);
        (all.IsWhole, all.Items.Count).ShouldBe((true, 2));
        await DoAsync(engine, AlertVerb.Acknowledged, first, 1, Lead);
        var changed = await engine.Alerts.AlertsAsync(new AlertQuery(all.Version), default);
        (changed.IsWhole, changed.Items.Single().Now.Id, changed.Gone.Count).ShouldBe((false, first, 0));

        // An S2 that is seen ends with its incident.
        await OutcomesAsync(engine, site, new Report { Id = "1", Severity = Severity.Severe, Status = IncidentStatus.Closed });
        await TickAsync(engine, site);
        site.Clock.Advance(TimeSpan.FromMinutes(3));
        var gone = await TickAsync(engine, site, list => list.Items.All(item => item.Now.Id != first));
        (await engine.Alerts.AlertsAsync(new AlertQuery(changed.Version), default)).Gone.ShouldContain(first);
        gone.Items.ShouldContain(item => item.Now.Id == second);
        (await engine.Alerts.AlertAsync(first, default))!.Alert.Now.State.ShouldBe(AlertState.Normal);
    }

    [Fact]
    public async Task One_that_changed_and_is_not_what_was_asked_for_any_more_is_named_as_gone()
    {
        var site = new Site { Rules = Severe };
        await using var engine = await StartedAsync(site);
        var first = await RaisedAsync(engine, site, "1");
        await RaisedAsync(engine, site, "2");
        var unseen = new AlertQuery { Where = alert => alert.SeenAt is null };
        var before = await engine.Alerts.AlertsAsync(unseen, default);
        before.Items.Count.ShouldBe(2);
        await DoAsync(engine, AlertVerb.Acknowledged, first, 1, Lead);
        var after = await engine.Alerts.AlertsAsync(unseen with { Since = before.Version }, default);
        (after.IsWhole, after.Items.Count).ShouldBe((false, 0));
        after.Gone.ShouldBe([first]);
    }

    [Fact]
    public async Task After_the_clock_was_ahead_nothing_stands_still_also_over_a_restart()
    {
        var site = new Site { Rules = Severe };
        site.Clock.Advance(TimeSpan.FromHours(1));
        await using (var engine = await StartedAsync(site))
        {
            await RaisedAsync(engine, site, "1");
            site.Clock.Advance(TimeSpan.FromHours(-1));
            site.Clock.Pass(TimeSpan.FromSeconds(210));
            (await TickAsync(engine, site, list => list.Items[0].Now.Escalated == 1)).Items.Count.ShouldBe(1);
            (await engine.Room.SnapshotAsync(default)).Trouble.ShouldNotBeNull().ShouldContain("ahead of this machine's");
            await RaisedAsync(engine, site, "2");

            // What comes meanwhile came now, not an hour ago.
            var feed = (await engine.Room.FeedsAsync(default)).Single(feed => feed.Id == "a");
            feed.LastAt.ShouldNotBeNull().ShouldBeGreaterThan(site.Clock.Now.AddMinutes(59).ToUnixTimeMilliseconds());
        }

        var again = new Site(site) { Rules = Severe };
        await using var restarted = await StartedAsync(again);
        again.Clock.Pass(TimeSpan.FromSeconds(210));
        (await TickAsync(restarted, again, list => list.Items.All(item => item.Now.Escalated == 1))).Items.Count.ShouldBe(2);

        // Once the machine's clock has caught up the room's is that again.
        again.Clock.Advance(TimeSpan.FromHours(2));
        (await restarted.Room.SnapshotAsync(default)).Trouble.ShouldBeNull();
    }

    private static ValueTask<AlertAnswer> DoAsync(IRunningEngine engine, AlertVerb verb, string alert, int version, Actor by) =>
        engine.Alerts.DoAsync(new AlertCommand(verb, alert, version, by), default);

    private static async Task<string> RaisedAsync(IRunningEngine engine, Site site, string incident)
    {
        var known = (await engine.Alerts.AlertsAsync(new AlertQuery(), default)).Version;
        await OutcomesAsync(engine, site, new Report { Id = incident, Severity = Severity.Severe, Districts = ["n1"], Category = "roads" });
        return (await TickAsync(engine, site, list => list.Version > known)).Items.Single(item => item.Now.Subject.Item == incident).Now.Id;
    }

    private static async Task<string> OnlyAlertAsync(IRunningEngine engine, Site site) =>
        (await TickAsync(engine, site, list => list.Items.Count == 1)).Items[0].Now.Id;

    /// <summary>Lets seconds pass until the list is as expected; at least one.</summary>
    private static async Task<AlertList> TickAsync(IRunningEngine engine, Site site, Func<AlertList, bool>? isAsExpected = null)
    {
        for (var turn = 0; turn < 500; turn++)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(turn == 0 ? 1 : 0));
            site.Clock.Pass(TimeSpan.FromSeconds(1));
            await engine.Room.SnapshotAsync(default);
            await engine.Room.SnapshotAsync(default);
            var list = await engine.Alerts.AlertsAsync(new AlertQuery(), default);
            if (isAsExpected?.Invoke(list) != false)
            {
                return list;
            }
        }

        throw new ShouldAssertException("the alerts are not as expected");
    }
}
