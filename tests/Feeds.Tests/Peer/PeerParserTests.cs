using System.Text;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Peer;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Peer;

public sealed class PeerParserTests
{
    private const string Own = "aaaaaaaaaaaaaaaa";
    private const string Other = "bbbbbbbbbbbbbbbb";

    [Fact]
    public void A_report_keeps_its_channel_and_mode_and_says_where_it_came_from()
    {
        var answer = Parse(new PeerDefinition(), """
            {"position":8,"feed":"pos","channel":"feedback","byWords":"roads/potholes","report":{"id":"7","revision":3,"at":"2026-11-21T10:15:00+00:00","status":"open","mode":"Exercise","district":"tsentralny","text":"яма","custom":1}}
            """).ShouldNotBeNull();
        answer.Head.To.ShouldBe(9);
        var report = answer.Items.ShouldHaveSingleItem().ShouldBeOfType<Report>();
        (report.Id, report.Revision, report.Channel, report.Mode, report.Category, report.CategoryByWords).ShouldBe(("pos:7", 3, Channel.Feedback, Mode.Exercise, null, "roads/potholes"));
        report.Districts.ShouldBe(["tsentralny"]);
        report.Extras.ShouldBe([new("custom", "1"), new(PeerParser.Via, $"[\"{Other}\"]")]);
    }

    [Fact]
    public void A_reading_is_named_by_its_feed_too()
    {
        var answer = Parse(new PeerDefinition { DistrictPrefix = "sochi-" }, """
            {"position":8,"feed":"traffic","reading":{"key":"jam","at":"2026-11-21T10:15:00+00:00","value":7,"district":"tsentralny"}}
            """);
        var reading = answer.ShouldNotBeNull().Items.ShouldHaveSingleItem().ShouldBeOfType<Reading>();
        (reading.Key, reading.Value, reading.District).ShouldBe(("traffic:jam", 7, "sochi-tsentralny"));
    }

    [Fact]
    public void Codes_are_translated_by_table_then_by_prefix_and_what_is_no_code_goes_to_the_whole()
    {
        var definition = new PeerDefinition
        {
            Districts = new Dictionary<string, string> { ["tsentralny"] = "sochi-centre" },
            DistrictPrefix = "sochi-",
            District = "sochi",
            Categories = new Dictionary<string, string> { ["roads/potholes"] = "roads/pits" },
        };
        Report(definition, "\"district\":[\"tsentralny\",\"adler\"],\"category\":\"roads/potholes\"").Districts.ShouldBe(["sochi-centre", "sochi-adler"]);
        Report(definition, "\"district\":\"Дагомыс\",\"category\":\"roads/potholes\"").Category.ShouldBe("roads/pits");
        Report(definition, "\"district\":\"Дагомыс\"").Districts.ShouldBe(["sochi"]);
        Report(definition, "\"status\":\"closed\"").Districts.ShouldBeEmpty();
        Report(new PeerDefinition { District = "sochi" }, "\"district\":\"tsentralny\"").Districts.ShouldBe(["sochi"]);
        Report(new PeerDefinition { District = "sochi" }, "\"status\":\"closed\"").Districts.ShouldBe(["sochi"]);
    }

    [Fact]
    public void What_came_from_this_room_is_left_out_and_the_chain_grows()
    {
        var answer = Parse(
            new PeerDefinition(),
            $$"""{"position":8,"feed":"region","channel":"feedback","via":["{{Own}}"],"report":{"id":"pos:7"} }""",
            $$"""{"position":9,"feed":"region","channel":"feedback","via":["cccc"],"report":{"id":"pos:8"} }""").ShouldNotBeNull();
        answer.OwnItems.ShouldBe(1);
        answer.Items.ShouldHaveSingleItem().ShouldBeOfType<Report>().Extras.ShouldBe([new(PeerParser.Via, $"[\"cccc\",\"{Other}\"]")]);
    }

    [Fact]
    public void Only_feeds_that_are_asked_for_are_taken_and_personal_data_never()
    {
        Parse(new PeerDefinition { Feeds = ["hotline"] }, """{"position":8,"feed":"pos","channel":"feedback","report":{"id":"7"}}""").ShouldNotBeNull().Items.ShouldBeEmpty();
        Report(new PeerDefinition(), "\"person\":{\"name\":\"x\"}").Person.ShouldBeNull();
    }

    [Fact]
    public void What_people_decided_stands_between_the_items_in_this_rooms_words()
    {
        var answer = Parse(
            new PeerDefinition { DistrictPrefix = "sochi-", District = "sochi", Categories = new Dictionary<string, string> { ["roads/potholes"] = "roads/pits" }, Feeds = ["pos"] },
            """{"position":2,"decision":"void","role":"lead","post":"l","feed":"pos","import":"a","ranges":[[1,1]]}""",
            """{"position":3,"feed":"pos","channel":"feedback","content":18446744073709551615,"norm":{"version":4,"accept":1,"firstAnswer":2,"final":3},"report":{"id":"7"}}""",
            """{"position":4,"decision":"move","role":"administrator","incidents":[{"feed":"pos","id":"7"}],"category":"roads/potholes","districts":["adler","outside"]}""",
            """{"position":5,"decision":"merge","incidents":[{"feed":"pos","id":"7"},{"feed":"hotline","id":"8"}]}""",
            """{"position":6,"decision":"merge","incidents":[{"feed":"hotline","id":"8"}]}""",
            """{"position":7,"decision":"something-of-a-later-release","whatever":1}""").ShouldNotBeNull();
        answer.Items.ShouldHaveSingleItem().ShouldBeOfType<Report>().From.ShouldBe(new FollowedFrom(3, ulong.MaxValue) { Norm = new FollowedNorm(4, 1, 2, 3) });
        answer.Decisions.Select(each => (each.After, each.Decision.Position, each.Decision.Verb)).ShouldBe([(0, 2L, FollowedVerb.Void), (1, 4L, FollowedVerb.Move), (1, 5L, FollowedVerb.Merge)]);
        var (made, moved, merged) = (answer.Decisions[0].Decision, answer.Decisions[1].Decision, answer.Decisions[2].Decision);
        (made.Room, made.Journal, made.Role, made.Post, made.Prefix, made.Import).ShouldBe((Other, "j", "lead", "l", "pos:", "pos: a"));
        made.Ranges.ShouldBe([(1, 1)]);
        (moved.Incidents[0], moved.Category, moved.Norm).ShouldBe(("pos:7", "roads/pits", null));
        moved.Districts.ShouldBe(["sochi-adler", "sochi"]);
        merged.Incidents.ShouldBe(["pos:7"]);
    }

    [Theory]
    [InlineData("""{"position":10,"decision":"void","feed":"pos","ranges":[[1,1]]}""")]
    [InlineData("""{"position":0,"decision":"void","feed":"pos","ranges":[[1,1]]}""")]
    [InlineData("""{"position":2,"decision":"void","feed":"pos","ranges":[[3,1]]}""")]
    [InlineData("""{"position":2,"decision":"void","feed":"pos","ranges":[[2,3],[1,1]]}""")]
    [InlineData("""{"position":2,"decision":"void","feed":"pos","ranges":[1]}""")]
    [InlineData("""{"position":2,"decision":"move","incidents":"all"}""")]
    [InlineData("""{"position":2,"decision":7}""")]
    public void A_decision_that_can_not_be_is_not_taken_and_nothing_beside_it(string line) => Parse(new PeerDefinition(), line).ShouldBeNull();

    [Fact]
    public void A_long_id_is_told_by_its_hash()
    {
        var id = new string('x', 199);
        var named = Parse(new PeerDefinition(), $$"""{"position":8,"feed":"pos","channel":"feedback","report":{"id":"{{id}}"} }""").ShouldNotBeNull().Items[0].ShouldBeOfType<Report>().Id;
        named.Length.ShouldBe("pos:".Length + 64);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>busy</html>")]
    [InlineData("{\"title\":\"Not allowed\"}\n")]
    [InlineData("{\"room\":\"b\",\"journal\":\"j\",\"end\":9,\"at\":null,\"to\":9,\"mark\":\"m\",\"items\":1}\n")]
    [InlineData("{\"room\":\"b\",\"journal\":\"j\",\"end\":9,\"at\":null,\"to\":9,\"mark\":\"m\",\"items\":1}\n{\"position\":8,\"feed\":\"pos\",\"chan")]
    [InlineData("{\"room\":\"b\",\"journal\":\"j\",\"end\":9,\"at\":null,\"to\":9,\"mark\":\"m\",\"items\":1}\n{\"position\":8,\"feed\":\"pos\"}\n")]
    [InlineData("{\"room\":\"b\",\"journal\":\"j\",\"end\":9,\"at\":null,\"to\":9,\"mark\":\"m\",\"items\":0}\n{}\n")]
    [InlineData("{\"room\":\"b\",\"journal\":\"j\",\"end\":9,\"at\":null,\"to\":9,\"mark\":\"m\",\"items\":-1}\n")]
    [InlineData("{\"room\":\"b\",\"journal\":\"j\",\"end\":9,\"at\":null,\"to\":9,\"mark\":\"m\",\"items\":2147483647}\n")]
    public void An_answer_that_is_not_whole_is_not_taken(string body)
    {
        new PeerParser(new PeerDefinition(), Own).Parse(Encoding.UTF8.GetBytes(body), out var failure).ShouldBeNull();
        failure.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void The_cursor_goes_on_in_the_same_journal_only()
    {
        var cursor = new PeerCursor("j", 9, "m9");
        var head = new PeerHead(Other, "j", 12, "m9", 12, "m12", 3);
        cursor.Objection(head, Own).ShouldBeNull();
        PeerCursor.After(head).ShouldBe(new PeerCursor("j", 12, "m12"));
        cursor.Objection(head with { Journal = "k" }, Own).ShouldNotBeNull().ShouldContain("another journal");
        cursor.Objection(head with { End = 8, At = null }, Own).ShouldNotBeNull().ShouldContain("went back");
        cursor.Objection(head with { At = "other" }, Own).ShouldNotBeNull().ShouldContain("other entries");
        PeerCursor.Start.Objection(head with { Room = Own }, Own).ShouldNotBeNull().ShouldContain("own");
        PeerCursor.Start.Objection(head with { At = null }, Own).ShouldBeNull();
    }

    private static Report Report(PeerDefinition definition, string members) =>
        Parse(definition, $$"""{"position":8,"feed":"pos","channel":"feedback","report":{"id":"7",{{members}} } }""").ShouldNotBeNull().Items.ShouldHaveSingleItem().ShouldBeOfType<Report>();

    private static PeerAnswer? Parse(PeerDefinition definition, params string[] lines)
    {
        var head = $"{{\"room\":\"{Other}\",\"journal\":\"j\",\"end\":12,\"at\":\"m\",\"to\":9,\"mark\":\"m\",\"items\":{lines.Length}}}\n";
        return new PeerParser(definition, Own).Parse(Encoding.UTF8.GetBytes(head + string.Concat(lines.Select(line => line.Trim() + "\n"))), out _);
    }
}
