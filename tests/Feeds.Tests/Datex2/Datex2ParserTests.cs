using System.Globalization;
using System.Text;
using SituationRoom.Feeds.Datex2;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Documents;
using SituationRoom.Reports;
using static SituationRoom.Feeds.Tests.Datex2.SomePublication;

namespace SituationRoom.Feeds.Tests.Datex2;

public sealed class Datex2ParserTests
{
    private const string Past = "2026-11-21T09:00:00+03:00";
    private const string Future = "2026-11-22T09:00:00+03:00";

    private static readonly Datex2Parser Deltas = new(new Datex2Definition());
    private static readonly Datex2Parser Lists = new(new Datex2Definition { Complete = true });

    [Theory]
    [InlineData("active", Past, null, "", IncidentStatus.Open)]
    [InlineData("active", Past, Past, "", IncidentStatus.Open)]
    [InlineData("suspended", Past, Future, "", IncidentStatus.Closed)]
    [InlineData("definedByValidityTimeSpec", Past, Future, "", IncidentStatus.Open)]
    [InlineData("definedByValidityTimeSpec", Past, Past, "", IncidentStatus.Closed)]
    [InlineData("definedByValidityTimeSpec", Past, Past, "<overrunning>true</overrunning>", IncidentStatus.Open)]
    [InlineData("definedByValidityTimeSpec", Past, "END_TIME", "", IncidentStatus.Open)]
    [InlineData("somethingNew", "START_TIME", null, "", IncidentStatus.Open)]
    public void Validity_says_whether_it_is_over(string status, string starts, string? ends, string more, IncidentStatus expected) =>
        One(Deltas, Situation(Validity(status, starts, ends, more))).Status.ShouldBe(expected);

    [Theory]
    [InlineData("<end>true</end>", IncidentStatus.Closed)]
    [InlineData("<cancel>1</cancel>", IncidentStatus.Cancelled)]
    [InlineData("<cancel>false</cancel><end>false</end>", IncidentStatus.Open)]
    public void A_told_end_or_cancellation_goes_before_validity(string lifeCycle, IncidentStatus expected) =>
        One(Deltas, Situation($"{Validity("active", Past)}<management><lifeCycleManagement>{lifeCycle}</lifeCycleManagement></management>")).Status.ShouldBe(expected);

    [Fact]
    public void A_situation_goes_on_while_one_record_does_and_is_told_by_that_one()
    {
        var report = One(Deltas, $"""
            <situation id="S">
              {Record($"<severity>highest</severity>{Validity("suspended")}", "Accident", "R1")}
              {Record($"<severity>low</severity>{Validity("active")}", "AbnormalTraffic", "R2")}
            </situation>
            """);
        report.Status.ShouldBe(IncidentStatus.Open);
        report.Severity.ShouldBe(Severity.Minor);
        report.Category.ShouldBe("AbnormalTraffic");
    }

    [Fact]
    public void What_is_over_is_told_at_the_time_of_its_end() =>
        One(Deltas, Situation(Validity("definedByValidityTimeSpec", "2026-11-21T08:00:00+03:00", Past))).OccurredAt.ShouldBe(Moment(Past));

    [Fact]
    public void What_is_planned_is_a_draft_in_lists_and_open_elsewhere()
    {
        var planned = Situation(Validity("definedByValidityTimeSpec", Future));
        var listed = One(Lists, planned);
        (listed.Status, listed.Mode, listed.OccurredAt).ShouldBe((IncidentStatus.Open, Mode.Draft, Moment(Future)));
        One(Deltas, planned).Mode.ShouldBe(Mode.Actual);
        One(new Datex2Parser(new Datex2Definition { Planned = PlannedRule.Draft }), planned).Mode.ShouldBe(Mode.Draft);
        One(Lists, Situation(Validity("definedByValidityTimeSpec", Past))).Mode.ShouldBe(Mode.Actual);
    }

    [Theory]
    [InlineData("version=\"2\"", "5", 5)]
    [InlineData("version=\"7\"", "5", 7)]
    [InlineData("", "5", 5)]
    [InlineData("version=\"two\"", "x", 1795244400000)]
    public void The_revision_is_the_highest_version_else_the_time_of_the_newest(string situation, string record, long expected) =>
        One(Deltas, $"<situation id=\"S\" {situation}>{Record("<situationRecordVersionTime>2026-11-21T10:00:00+03:00</situationRecordVersionTime>", version: record)}</situation>")
            .Revision.ShouldBe(expected);

    [Theory]
    [InlineData("", false)]
    [InlineData("<subscription><updateMethod>snapshot</updateMethod></subscription>", true)]
    [InlineData("<subscription><updateMethod>snapshot</updateMethod></subscription><deliveryBreak>true</deliveryBreak>", false)]
    public void A_publication_that_says_that_it_is_a_snapshot_is_complete(string exchange, bool expected) =>
        Deltas.Parse(V2(Situation(), exchange)).IsComplete.ShouldBe(expected);

    [Fact]
    public void A_publication_that_says_that_it_is_not_is_believed_before_the_configuration() =>
        Lists.Parse(V2(Situation(), "<subscription><updateMethod>singleElementUpdate</updateMethod></subscription>")).IsComplete.ShouldBeFalse();

    [Fact]
    public void An_empty_complete_publication_withdraws_and_a_sign_of_life_does_not()
    {
        var empty = Lists.Parse(V2(""));
        (empty.Failure, empty.IsComplete, empty.Items.Count).ShouldBe((null, true, 0));
        var alive = Lists.Parse("<d2LogicalModel><exchange><keepAlive>true</keepAlive></exchange></d2LogicalModel>"u8.ToArray());
        (alive.Failure, alive.IsComplete, alive.Items.Count).ShouldBe((null, false, 0));
    }

    [Fact]
    public void A_publication_cut_short_anywhere_is_a_failure_and_never_complete()
    {
        var whole = V2(Situation() + Situation(id: "T"));
        for (var length = 0; length < whole.Length; length++)
        {
            var document = Lists.Parse(whole.AsMemory(0, length));
            document.Failure.ShouldNotBeNull($"cut at {length}");
            document.IsComplete.ShouldBeFalse();
            document.Items.ShouldHaveSingleItem().ShouldBeOfType<Rejection>().Message.Length.ShouldBe(length);
        }
    }

    [Fact]
    public void A_refused_situation_can_be_read_again_once_it_is_mended_and_ends_nothing()
    {
        var refused = Lists.Parse(V2(Situation(id: "", attributes: "").Replace(" id=\"-1\"", "", StringComparison.Ordinal))).Items.ShouldHaveSingleItem().ShouldBeOfType<Rejection>();
        refused.Reason.ShouldBe("situation 1, line 2: id: it is missing; send the situation's own identity");
        var mended = Encoding.UTF8.GetString(refused.Message.Span).Replace("id=\"\"", "id=\"S\"", StringComparison.Ordinal);
        var again = Lists.Parse(Encoding.UTF8.GetBytes(mended));
        again.IsComplete.ShouldBeFalse();
        var report = again.Items.ShouldHaveSingleItem().ShouldBeOfType<Report>();
        (report.Id, report.Category).ShouldBe(("S", "Accident"));
    }

    [Fact]
    public void Records_count_by_themselves_where_the_feed_says_so()
    {
        var parser = new Datex2Parser(new Datex2Definition { Incident = IncidentUnit.Record });
        var reports = parser.Parse(V2($"""<situation id="S" version="9">{Record(id: "A", version: "2")}{Record(id: "B", version: "3")}</situation>""")).Items.Cast<Report>().ToList();
        reports.Select(report => (report.Id, report.Revision)).ShouldBe([("A", 2), ("B", 3)]);
        reports[0].Extras.ShouldContain(new KeyValuePair<string, string>("situation", "\"S\""));
    }

    [Fact]
    public void A_subtype_goes_before_its_type_in_the_table_of_categories()
    {
        var parser = new Datex2Parser(new Datex2Definition
        {
            Categories = new Dictionary<string, string> { ["RoadOrCarriagewayOrLaneManagement"] = "roads", ["RoadOrCarriagewayOrLaneManagement.roadClosed"] = "roads/closures" },
        });
        string? Category(string subtype) => One(parser, Situation($"<roadOrCarriagewayOrLaneManagementType>{subtype}</roadOrCarriagewayOrLaneManagementType>", "RoadOrCarriagewayOrLaneManagement")).Category;
        Category("roadClosed").ShouldBe("roads/closures");
        Category("laneClosures").ShouldBe("roads");
        One(parser, Situation(type: "Accident")).Category.ShouldBe("Accident");
    }

    [Theory]
    [InlineData("noRestriction", "Столкновение на Красной")]
    [InlineData("restrictedToAuthorities", "ДТП")]
    public void A_restricted_situation_has_no_title_of_its_own(string confidentiality, string title) =>
        One(Deltas, $"""<situation id="S"><headerInformation><confidentiality>{confidentiality}</confidentiality></headerInformation>{Record("<generalPublicComment><comment><values><value lang=\"ru\">Столкновение на Красной\nЗанята полоса</value></values></comment></generalPublicComment>")}</situation>""")
            .Title.ShouldBe(title);

    [Theory]
    [InlineData("0", "0", "zero")]
    [InlineData("145.0", "38.97", "outOfRange")]
    [InlineData("NaN", "38.97", "outOfRange")]
    [InlineData("сорок", "38.97", "notNumbers")]
    public void Coordinates_that_cannot_be_are_dropped_and_marked(string latitude, string longitude, string mark)
    {
        var report = One(Deltas, Situation($"<groupOfLocations><locationForDisplay><latitude>{latitude}</latitude><longitude>{longitude}</longitude></locationForDisplay></groupOfLocations>"));
        report.Latitude.ShouldBeNull();
        report.Extras.ShouldContain(new KeyValuePair<string, string>("positionDropped", $"\"{mark}\""));
    }

    [Fact]
    public void Declared_windows_1251_is_read()
    {
        var text = Encoding.UTF8.GetString(V2(Situation("<generalPublicComment><comment><values><value lang=\"ru\">Яма</value></values></comment></generalPublicComment>")));
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + text);
        Deltas.Parse(bytes).Items.ShouldHaveSingleItem().ShouldBeOfType<Report>().Text.ShouldBe("Яма");
    }

    [Fact]
    public void Elements_too_deep_are_a_failure()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100)) + string.Concat(Enumerable.Repeat("</a>", 100));
        Deltas.Parse(V2(Situation(deep))).Failure.ShouldNotBeNull().ShouldContain("deep");
    }

    [Fact]
    public void Every_mistake_of_the_definition_is_named_at_once()
    {
        var feed = new FeedDefinition
        {
            Id = "codd",
            Door = FeedDoor.Http,
            Keys = [FeedKey.Hash(FeedKey.Make())],
            Datex2 = new Datex2Definition { Zone = "Europe/Nowhere", Categories = new Dictionary<string, string> { ["A.b.c"] = "roads", ["Accident"] = " " } },
        };
        FeedValidator.Validate([feed]).Select(error => error.Key)
            .ShouldBe(["feeds[0].datex2", "feeds[0].datex2.zone", "feeds[0].datex2.categories", "feeds[0].datex2.categories.Accident"], ignoreOrder: true);
        FeedValidator.Validate([feed with { Door = FeedDoor.Datex2, Datex2 = new Datex2Definition() }]).ShouldBeEmpty();
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static Report One(Datex2Parser parser, string situation)
    {
        var document = parser.Parse(V2(situation));
        document.Failure.ShouldBeNull();
        return document.Items.ShouldHaveSingleItem().ShouldBeOfType<Report>();
    }
}
