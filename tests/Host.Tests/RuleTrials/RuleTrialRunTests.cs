using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Host.RuleTrials;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.RuleTrials;

public sealed class RuleTrialRunTests
{
    private static readonly BoardNames Names = new("правило", "rule");

    private static readonly RuleSet Rules = new(
        [
            new AlertRule { Id = "severe", Kind = RuleKind.Severity, Names = Names, Response = Names, Severity = Severity.Severe },
            new AlertRule { Id = "open", Kind = RuleKind.Count, Names = Names, Response = Names, Priority = 3, Threshold = 2, OnDelay = TimeSpan.FromMinutes(2) },
        ]);

    [Fact]
    public void An_incident_is_raised_when_the_room_took_it_and_returns_two_minutes_after_it_was_done()
    {
        var journal = new PastJournal()
            .Take(1.5, new Report { Id = "1", Severity = Severity.Extreme })
            .Take(10, new Report { Id = "1", Status = IncidentStatus.Closed })
            .Take(30, new Report { Id = "end" });
        var raised = Run(journal, 0, 30).ShouldHaveSingleItem();
        (raised.Rule, raised.Priority, raised.Subject.Item).ShouldBe(("severe", 1, "1"));
        (Minute(raised.RaisedAt), Minute(raised.ReturnedAt!.Value)).ShouldBe((1.5, 13));
    }

    [Fact]
    public void A_count_is_raised_after_its_on_delay_in_steps_of_a_minute()
    {
        var journal = new PastJournal().Take(0.2, new Report { Id = "1" }).Take(3.5, new Report { Id = "2" }).Take(20, new Report { Id = "3" });
        var raised = Run(journal, 0, 20).ShouldHaveSingleItem();
        (raised.Rule, Minute(raised.RaisedAt), raised.ReturnedAt, raised.Value).ShouldBe(("open", 6, null, 2));
    }

    [Fact]
    public void What_lies_before_the_period_is_folded_and_held_when_it_began()
    {
        var journal = new PastJournal().Take(1, new Report { Id = "1", Severity = Severity.Severe }).Take(90, new Report { Id = "2", Severity = Severity.Severe }).Take(300, new Report { Id = "after", Severity = Severity.Severe });
        var raised = Run(journal, 60, 120);
        raised.Where(occurrence => occurrence.Rule == "severe").Select(occurrence => (occurrence.Subject.Item, Minute(occurrence.RaisedAt))).ShouldBe([("1", 60), ("2", 90)]);
        var figures = new RuleTrialFigures(new RuleTrialResult([.. raised.Where(occurrence => occurrence.Rule == "severe")], []), Period(60, 120), 1);
        (figures.Told.Count, figures.AtStart).ShouldBe((1, 1));
    }

    [Fact]
    public void What_was_imported_at_one_moment_is_played_at_the_times_of_its_sources()
    {
        var journal = new PastJournal()
            .Take(1_000, new Report { Id = "late", Severity = Severity.Severe, OccurredAt = PastJournal.Start.AddMinutes(20) })
            .Take(1_000, new Report { Id = "early", Severity = Severity.Severe, OccurredAt = PastJournal.Start.AddMinutes(5) })
            .Take(1_000, new Report { Id = "early", Status = IncidentStatus.Closed, OccurredAt = PastJournal.Start.AddMinutes(8) });
        var raised = new RuleTrialRun(Settings(), Rules, Period(0, 30), null).Over(SourceOrder.Of(journal.Blocks)).Occurrences;
        raised.Select(occurrence => (occurrence.Subject.Item, Minute(occurrence.RaisedAt), occurrence.ReturnedAt is { } at ? Minute(at) : 0)).ShouldBe([("early", 5, 11), ("late", 20, 0)]);
    }

    [Fact]
    public void Whoever_answers_is_told_again_of_what_grows_by_half_and_a_flood_begins_and_ends()
    {
        var journal = new PastJournal();
        for (var i = 0; i < 12; i++)
        {
            journal.Take(1 + (i / 10.0), new Report { Id = $"{i}", Severity = Severity.Severe });
        }

        for (var i = 0; i < 8; i++)
        {
            journal.Take(60, new Report { Id = $"more-{i}" });
        }

        journal.Take(120, new Report { Id = "end" });
        RuleTrialResult Tried(TimeSpan? after) => new RuleTrialRun(Settings(), Rules, Period(0, 120), after).Over(journal.Blocks);

        var nobody = Tried(null);
        nobody.Occurrences.Count.ShouldBe(13);
        nobody.Occurrences.ShouldAllBe(occurrence => occurrence.Annunciations.Count == 1);
        var flood = nobody.Floods.ShouldHaveSingleItem();
        (flood.Peak, Minute(flood.Since), Minute(flood.Until!.Value)).ShouldBe((13, 3, 12));

        // What nobody has seen does not grow.
        var answered = Tried(TimeSpan.FromMinutes(2)).Occurrences.Where(occurrence => occurrence.Rule == "open").ShouldHaveSingleItem();
        answered.Annunciations.Select(Minute).ShouldBe([4, 61]);
    }

    private static IReadOnlyList<Occurrence> Run(PastJournal journal, double from, double to) => new RuleTrialRun(Settings(), Rules, Period(from, to), null).Over(journal.Blocks).Occurrences;

    private static RuleTrialPeriod Period(double from, double to) =>
        new(PastJournal.Start.AddMinutes(from).ToUnixTimeMilliseconds(), PastJournal.Start.AddMinutes(to).ToUnixTimeMilliseconds(), 60_000);

    private static double Minute(long milliseconds) => (milliseconds - PastJournal.Start.ToUnixTimeMilliseconds()) / 60_000.0;

    internal static RoomSettings Settings() => new()
    {
        Zone = TimeZoneInfo.Utc,
        City = new BoardCity(Names, "UTC", Demo: false, HasMap: false),
        Build = "test",
        Districts = [],
        Categories = [],
        Feeds = [new FeedSetting("dispatch-112", Channel.Dispatch, Names, 60, WallTitles: false)],
    };
}
