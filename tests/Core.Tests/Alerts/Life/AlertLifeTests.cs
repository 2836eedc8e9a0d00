using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Trail;
using static SituationRoom.Core.Tests.Alerts.Life.LifeLine;

namespace SituationRoom.Core.Tests.Alerts.Life;

public sealed class AlertLifeTests
{
    private const int Minute = 60;
    private readonly LifeLine _line = new();

    [Fact]
    public void It_is_raised_once_its_condition_has_held_for_the_on_delay_without_a_break()
    {
        _line.Set(Crowd, 3, 12).Pass(119);
        _line.Set(Crowd, 3, 9, holds: false).Pass(1);
        _line.Set(Crowd, 3, 12).Pass(119);
        _line.At(Crowd).ShouldBeNull();
        _line.Pass(2);
        var alert = _line.At(Crowd)!;
        (alert.State, alert.Version, alert.Priority, alert.Value, alert.AckDeadline - alert.RaisedAt).ShouldBe((AlertState.Unacknowledged, 1, 3, 12d, 10 * LifeTimes.Minute));
    }

    [Fact]
    public void Acknowledged_it_ends_once_clear_for_the_off_delay_and_the_next_one_is_another()
    {
        _line.Set(Fire(), 2).Pass(1);
        var first = _line.At(Fire())!.Id;
        _line.Do(AlertVerb.Acknowledged, Fire()).Refusal.ShouldBeNull();
        _line.Set(Fire(), null).Pass(120);
        _line.At(Fire())!.State.ShouldBe(AlertState.Acknowledged);
        _line.Pass(1);
        _line.At(Fire()).ShouldBeNull();
        _line.Book.Find(first)!.Now.State.ShouldBe(AlertState.Normal);
        _line.Set(Fire(), 2).Pass(1);
        _line.At(Fire())!.Id.ShouldNotBe(first);
    }

    [Fact]
    public void Unseen_it_returns_and_waits_and_comes_back_with_no_more_time_than_it_had()
    {
        _line.Set(Fire(), 3).Pass(1);
        var deadline = _line.At(Fire())!.AckDeadline;
        _line.Set(Fire(), null).Pass(121);
        _line.At(Fire())!.State.ShouldBe(AlertState.ReturnedUnacknowledged);
        _line.Set(Fire(), 3).Pass(1);
        var back = _line.At(Fire())!;
        (back.State, back.AckDeadline, back.AnnunciatedAt).ShouldBe((AlertState.Unacknowledged, deadline, _line.Now));
        _line.Set(Fire(), null).Pass(121);
        _line.Do(AlertVerb.Acknowledged, Fire()).Event!.After.State.ShouldBe(AlertState.Normal);
    }

    [Fact]
    public void An_S1_latches_until_somebody_resolves_it_with_a_reason()
    {
        _line.Set(Fire(), 1).Pass(1);
        _line.Do(AlertVerb.Acknowledged, Fire());
        _line.Set(Fire(), null).Pass(121);
        _line.At(Fire())!.State.ShouldBe(AlertState.Latched);
        _line.Do(AlertVerb.Resolved, Fire(), with: command => command with { Outcome = "solved" }).Refusal!.Sentence.ShouldContain("typed reason");
        _line.Do(AlertVerb.Resolved, Fire(), with: command => command with { Outcome = "solved", Reason = "потушен" }).Event!.After.State.ShouldBe(AlertState.Normal);
    }

    [Fact]
    public void An_unseen_S4_ends_by_itself_half_an_hour_after_it_returned_and_an_S3_does_not()
    {
        _line.Set(Fire("3"), 3).Set(Fire("4"), 4).Pass(1);
        _line.Set(Fire("3"), null).Set(Fire("4"), null).Pass(121 + (30 * Minute));
        (_line.At(Fire("3"))?.State, _line.At(Fire("4"))?.State).ShouldBe((AlertState.ReturnedUnacknowledged, null));
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 15)]
    [InlineData(3, 60)]
    public void Acknowledged_and_assigned_to_nobody_it_is_annunciated_anew(int priority, int minutes)
    {
        _line.Set(Fire(), priority).Pass(1);
        _line.Do(AlertVerb.Acknowledged, Fire());
        _line.Pass((minutes * Minute) - 1);
        _line.At(Fire())!.State.ShouldBe(AlertState.Acknowledged);
        _line.Pass(1);
        _line.At(Fire())!.State.ShouldBe(AlertState.Unacknowledged);
        _line.Do(AlertVerb.Assigned, Fire(), with: command => command with { To = "Пожарная служба" }).Event!.After.State.ShouldBe(AlertState.Acknowledged);
        _line.Pass((minutes * Minute) + 1);
        _line.At(Fire())!.State.ShouldBe(AlertState.Acknowledged);
    }

    [Fact]
    public void A_rise_in_priority_and_growth_by_half_annunciate_it_anew()
    {
        _line.Set(Crowd, 3, 10).Pass(121);
        _line.Do(AlertVerb.Acknowledged, Crowd);
        _line.Set(Crowd, 3, 14.9).Pass(1);
        _line.At(Crowd)!.State.ShouldBe(AlertState.Acknowledged);
        _line.Set(Crowd, 3, 15).Pass(1);
        (_line.At(Crowd)!.State, _line.At(Crowd)!.Value).ShouldBe((AlertState.Unacknowledged, 15d));
        _line.Do(AlertVerb.Acknowledged, Crowd);
        _line.Set(Crowd, 2, 15).Pass(1);
        (_line.At(Crowd)!.State, _line.At(Crowd)!.Priority).ShouldBe((AlertState.Unacknowledged, 2));
        _line.Set(Crowd, 4, 15).Pass(1);
        _line.At(Crowd)!.Priority.ShouldBe(2);
    }

    [Fact]
    public void Nobody_acknowledging_it_escalates_at_the_deadline_or_by_the_rules_steps_each_once()
    {
        _line.Set(Fire(), 1).Set(Crowd, 3, 12).Pass(61);
        (_line.At(Fire())!.Escalated, _line.At(Fire())!.Steps).ShouldBe((1, 1));
        _line.Pass(60 + (12 * Minute));
        (_line.At(Crowd)!.Escalated, _line.At(Crowd)!.EscalatedTo).ShouldBe((1, "head"));
        _line.Pass(60 * Minute);
        (_line.At(Crowd)!.Escalated, _line.At(Crowd)!.EscalatedTo, _line.At(Fire())!.Escalated).ShouldBe((2, "mayor", 1));
    }

    [Theory]
    [InlineData(1, 60, 180)]
    [InlineData(2, 180, 300)]
    [InlineData(3, 600, 720)]
    [InlineData(4, 60, 180)]
    public void No_step_comes_before_the_alerts_own_deadline_and_steps_keep_their_distance(int priority, int first, int second)
    {
        _line.Set(Urgent, priority).Pass(first).At(Urgent)!.Escalated.ShouldBe(0);
        _line.Pass(1).At(Urgent)!.EscalatedTo.ShouldBe("post");
        _line.Pass(second - first - 1).At(Urgent)!.Escalated.ShouldBe(1);
        _line.Pass(1);
        (_line.At(Urgent)!.Escalated, _line.At(Urgent)!.EscalatedTo).ShouldBe((2, "head"));
    }

    [Fact]
    public void A_shelf_has_its_limits_by_priority_and_its_end_annunciates()
    {
        _line.Set(Fire("1"), 1).Set(Fire("2"), 2).Set(Fire("3"), 3).Set(Fire("4"), 4).Pass(1);
        Shelve("1", 15, reason: "учения").ShouldContain("second person");
        Shelve("1", 15, reason: "учения", second: "Иванова").ShouldContain("a second person");
        Shelve("1", 15, reason: null, second: "petrov").ShouldContain("typed reason");
        Shelve("1", 16, reason: "учения", second: "petrov").ShouldContain("at the most");
        Shelve("2", 61).ShouldContain("at the most");
        Shelve("3", 241).ShouldContain("at the most");
        Shelve("4", 721).ShouldContain("at the most");
        _line.Room.ShiftEnd = _line.Now + (3 * LifeTimes.Hour);
        Shelve("4", 181).ShouldContain("at the most");
        Shelve("1", 15, reason: "учения", second: "petrov").ShouldBeEmpty();
        Shelve("4", 180).ShouldBeEmpty();
        _line.Pass((15 * Minute) - 1);
        _line.At(Fire("1"))!.State.ShouldBe(AlertState.Shelved);
        _line.Pass(1);
        (_line.At(Fire("1"))!.State, _line.At(Fire("1"))!.AnnunciatedAt).ShouldBe((AlertState.Unacknowledged, _line.Now));
        _line.Set(Fire("4"), 3).Pass(1);
        (_line.At(Fire("4"))!.State, _line.At(Fire("4"))!.Priority).ShouldBe((AlertState.Unacknowledged, 3));
    }

    [Fact]
    public void After_three_shelves_the_senior_decides()
    {
        _line.Set(Fire(), 2).Pass(1);
        for (var time = 0; time < 3; time++)
        {
            Shelve("1", 1, by: Dispatcher).ShouldBeEmpty();
            _line.Pass(61);
        }

        Shelve("1", 1, by: Dispatcher).ShouldContain("three times");
        Shelve("1", 1, by: Lead).ShouldBeEmpty();
    }

    [Fact]
    public void A_parent_that_is_active_suppresses_it_and_so_does_a_dead_feed()
    {
        _line.Set(Crowd, 3, 12).Pass(121);
        _line.Set(Jam, 4, 8).Pass(1);
        (_line.At(Jam)!.State, _line.At(Jam)!.SuppressedBy, _line.At(Jam)!.AnnunciatedAt).ShouldBe((AlertState.SuppressedByDesign, _line.At(Crowd)!.Id, null));
        _line.Set(Crowd, null).Pass(122);
        _line.At(Jam)!.State.ShouldBe(AlertState.Unacknowledged);
        _line.Room.Dead.Add("traffic");
        _line.Pass(1);
        (_line.At(Jam)!.State, _line.At(Jam)!.SuppressedBy).ShouldBe((AlertState.SuppressedByDesign, "feed:traffic"));
        _line.Room.Dead.Clear();
        _line.Pass(1);
        _line.At(Jam)!.State.ShouldBe(AlertState.Unacknowledged);
    }

    [Fact]
    public void Out_of_service_is_the_administrators_with_a_reason_and_back_where_it_would_be()
    {
        _line.Set(Fire(), 2).Pass(1);
        _line.Do(AlertVerb.OutOfService, Fire(), with: command => command with { Reason = "датчик" }).Refusal!.Kind.ShouldBe(RefusalKind.NotAllowed);
        _line.Do(AlertVerb.OutOfService, Fire(), Administrator).Refusal!.Kind.ShouldBe(RefusalKind.Impossible);
        _line.Do(AlertVerb.OutOfService, Fire(), Administrator, command => command with { Reason = "датчик" }).Refusal.ShouldBeNull();
        _line.Pass(3_600);
        (_line.At(Fire())!.State, _line.At(Fire())!.Escalated).ShouldBe((AlertState.OutOfService, 0));
        _line.Do(AlertVerb.InService, Fire(), Administrator).Event!.After.State.ShouldBe(AlertState.Unacknowledged);
    }

    [Fact]
    public void What_still_lasts_is_resolved_only_as_false_with_a_reason_and_then_stays_quiet_until_it_clears()
    {
        _line.Set(Fire(), 1).Pass(1);
        _line.Do(AlertVerb.Resolved, Fire(), with: command => command with { Outcome = "solved", Reason = "потушен" }).Refusal!.Sentence.ShouldContain("only be resolved as false");
        _line.Do(AlertVerb.Resolved, Fire(), with: command => command with { Outcome = "false", Reason = "учебная" }).Refusal.ShouldBeNull();
        _line.Pass(2 * 3_600);
        (_line.At(Fire())!.State, _line.At(Fire())!.Outcome).ShouldBe((AlertState.Acknowledged, "false"));
        _line.Set(Fire(), null).Pass(121);
        _line.At(Fire()).ShouldBeNull();
    }

    [Fact]
    public void A_command_is_taken_back_within_ten_seconds_by_who_gave_it_and_no_later()
    {
        _line.Set(Fire(), 2).Pass(1);
        var before = _line.At(Fire())!;
        _line.Do(AlertVerb.Acknowledged, Fire());
        _line.Do(AlertVerb.Undone, Fire(), Dispatcher).Refusal.ShouldNotBeNull();
        _line.Pass(10);
        var after = _line.Do(AlertVerb.Undone, Fire()).Event!.After;
        (after.State, after.AckDeadline, after.Version).ShouldBe((before.State, before.AckDeadline, 3));
        _line.Do(AlertVerb.Undone, Fire()).Refusal.ShouldNotBeNull();
        _line.Do(AlertVerb.Acknowledged, Fire());
        _line.Pass(11);
        _line.Do(AlertVerb.Undone, Fire()).Refusal!.Sentence.ShouldContain("ten seconds");
    }

    [Fact]
    public void An_ending_is_taken_back_too()
    {
        _line.Set(Fire(), 2).Pass(1);
        var id = _line.At(Fire())!.Id;
        _line.Set(Fire(), null).Pass(121);
        _line.Do(AlertVerb.Acknowledged, Fire());
        _line.At(Fire()).ShouldBeNull();
        _line.Do(new AlertCommand(AlertVerb.Undone, id, 3, Lead)).Event!.After.State.ShouldBe(AlertState.ReturnedUnacknowledged);
        _line.At(Fire())!.Id.ShouldBe(id);
    }

    [Fact]
    public void A_flood_counts_what_is_annunciated_in_the_second_in_which_it_begins()
    {
        Enumerable.Range(1, 11).ToList().ForEach(number => _line.Set(Fire($"{number}"), 2));
        _line.Pass(1).Book.Flood.ShouldBeNull();
        Enumerable.Range(12, 5).ToList().ForEach(number => _line.Set(Fire($"{number}"), 2));
        var flood = _line.Pass(1).Book.Flood.ShouldNotBeNull();
        (flood.Count, flood.Peak).ShouldBe((16, 16));
    }

    [Fact]
    public void More_than_ten_in_ten_minutes_are_a_flood_and_fewer_than_five_end_it()
    {
        for (var number = 0; number < 11; number++)
        {
            _line.Set(Fire($"{number}"), 2);
        }

        _line.Pass(2);
        _line.Book.Flood!.Count.ShouldBe(11);
        _line.Set(Fire("next"), 3).Pass((10 * Minute) - 3);
        (_line.Book.Flood!.Count, _line.Book.Flood.Peak).ShouldBe((12, 12));
        _line.Pass(3);
        _line.Book.Flood.ShouldBeNull();
        _line.Told.Select(told => told.Said).OfType<FloodEnded>().ShouldHaveSingleItem().Peak.ShouldBe(12);
    }

    [Fact]
    public void Two_operators_take_in_twice_as_many()
    {
        _line.Room.Operators = 2;
        for (var number = 0; number < 20; number++)
        {
            _line.Set(Fire($"{number}"), 2);
        }

        _line.Pass(2);
        _line.Book.Flood.ShouldBeNull();
        _line.Set(Fire("next"), 3).Pass(2);
        _line.Book.Flood!.Count.ShouldBe(21);
    }

    [Fact]
    public void Three_raises_in_a_minute_are_chatter_and_counted()
    {
        for (var time = 1; time <= 4; time++)
        {
            _line.Set(Flicker, 4).Pass(1);
            (_line.At(Flicker)!.State, _line.At(Flicker)!.Times).ShouldBe((AlertState.Unacknowledged, time < 3 ? 1 : time));
            _line.Set(Flicker, null).Pass(1);
            _line.At(Flicker)!.State.ShouldBe(AlertState.ReturnedUnacknowledged);
        }

        // From the third on it is counted and not annunciated again.
        _line.Book.Annunciations.Count.ShouldBe(2);
    }

    private string Shelve(string item, int minutes, string? reason = null, string? second = null, Actor? by = null) => _line.Do(
        AlertVerb.Shelved,
        Fire(item),
        by,
        command => command with { Until = _line.Now + (minutes * LifeTimes.Minute), Reason = reason, SecondPerson = second }).Refusal?.Sentence ?? string.Empty;
}
