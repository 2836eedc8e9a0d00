using SituationRoom.Core.Fold;
using SituationRoom.Core.Tests.Fold;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Focus;

public sealed class SpotlightTests
{
    private static readonly long Now = Scenario.Autumn;

    [Fact]
    public void Notable_incidents_stand_unacknowledged_first_then_by_severity_then_oldest()
    {
        var fold = Folded(
            Line("taken up", Severity.Extreme, -50, IncidentStatus.InProgress),
            Line("severe, young", Severity.Severe, -10),
            Line("extreme, young", Severity.Extreme, -20),
            Line("severe, old", Severity.Severe, -40),
            Line("extreme, old", Severity.Extreme, -30),
            Line("moderate", Severity.Moderate, -60),
            Line("closed", Severity.Extreme, -70, IncidentStatus.Closed),
            Line("an exercise", Severity.Severe, -15) with { Mode = Mode.Exercise },
            Line("a test", Severity.Extreme, -15) with { Mode = Mode.Test });
        Notable(fold).ShouldBe(["extreme, old", "extreme, young", "severe, old", "an exercise", "severe, young", "taken up"]);
    }

    [Fact]
    public void An_incident_leaves_the_rail_when_it_is_dealt_with_and_comes_back_when_it_is_not()
    {
        var fold = Folded(Line("1", Severity.Severe, -30));
        Apply(fold, Line("1", null, -20, IncidentStatus.Closed));
        Notable(fold).ShouldBeEmpty();
        Apply(fold, Line("1", null, -10, IncidentStatus.Open));
        Notable(fold).ShouldBe(["1"]);
        Apply(fold, Line("1", Severity.Minor, -5));
        Notable(fold).ShouldBeEmpty();
    }

    [Fact]
    public void A_report_that_comes_late_does_not_overwrite_the_title()
    {
        var fold = Folded(Line("1", Severity.Severe, -30) with { Revision = 2, Title = "Пожар потушен частично" });
        Apply(fold, Line("1", Severity.Severe, -40) with { Revision = 1, Title = "Пожар" });
        Titles(fold).ShouldBe(["Пожар потушен частично"]);
        Apply(fold, Line("1", Severity.Severe, -20) with { Revision = 3 });
        Titles(fold).ShouldBe(["Пожар потушен частично"]);
        Apply(fold, Line("1", Severity.Severe, -10) with { Revision = 4, Title = "Пожар в гараже" });
        Titles(fold).ShouldBe(["Пожар в гараже"]);
    }

    [Fact]
    public void The_title_on_the_rail_does_not_depend_on_who_looked_at_the_ticker_meanwhile()
    {
        RoomFold[] folds = [Folded(Line("1", Severity.Minor, -30) with { Title = "Дым" }), Folded(Line("1", Severity.Minor, -30) with { Title = "Дым" })];
        folds[0].Spotlight.TakeNewest().Title.ShouldBe("Дым");
        foreach (var fold in folds)
        {
            Apply(fold, Line("1", Severity.Extreme, -20));
        }

        Titles(folds[0]).ShouldBe(Titles(folds[1]));
    }

    [Fact]
    public void A_feed_whose_titles_may_not_stand_on_a_wall_shows_none()
    {
        var settings = SmallCity.Settings();
        var fold = new RoomFold(settings with { Feeds = [.. settings.Feeds.Select(feed => feed with { WallTitles = false })] });
        fold.Advance(Now);
        Apply(fold, Line("1", Severity.Extreme, -30) with { Title = "Иванов И. И." });
        Titles(fold).ShouldBe([null]);
        fold.Spotlight.TakeNewest().Title.ShouldBeNull();
    }

    [Fact]
    public void The_ticker_takes_the_most_severe_new_incident_and_of_several_the_newest()
    {
        var fold = Folded(
            Line("1", Severity.Moderate, -3) with { Title = "первый" },
            Line("2", Severity.Moderate, -2) with { Title = "второй" },
            Line("3", Severity.Minor, -1) with { Title = "третий" },
            Line("4", Severity.Extreme, -7_200_000) with { Title = "давний" },
            Line("5", Severity.Extreme, -1) with { Title = "учебный", Mode = Mode.Exercise });
        fold.Spotlight.TakeNewest().Title.ShouldBe("второй");
        fold.Spotlight.TakeNewest().Key.ShouldBe(-1);
    }

    private static ReportLine Line(string id, Severity? severity, long at, IncidentStatus? status = null) =>
        new() { Id = id, Severity = severity, At = Now + at, ReceivedAt = Now, Status = status };

    private static RoomFold Folded(params ReportLine[] lines) => RoomFoldProperties.Folded(lines.Select(line => new Told(Now, line)));

    private static void Apply(RoomFold fold, ReportLine line) => fold.Apply(line.ToFacts(), fold.Position + 1, Now);

    private static IEnumerable<string> Notable(RoomFold fold) => fold.Spotlight.Notable.Select(fold.Incidents.IdOf);

    private static IEnumerable<string?> Titles(RoomFold fold) => fold.Spotlight.Notable.Select(fold.Spotlight.TitleOf);
}
