using SituationRoom.Reports;
using static SituationRoom.Feeds.Tests.Parsing;

namespace SituationRoom.Feeds.Tests.Messages;

public sealed class CanonicalReportTests
{
    [Fact]
    public void Reads_every_member_of_the_contract()
    {
        var report = Report("""
            { "id": "112-26-000123", "revision": 3, "at": "2026-11-21T10:15:00+03:00", "receivedBy": "оператор 14",
              "kind": "appeal", "status": "inProgress", "category": "roads/potholes", "district": "prikubansky", "lat": 45.03, "lon": 38.97,
              "address": "ул. Красная, 122", "severity": "Severe", "mode": "Exercise", "title": "Яма", "text": "Глубокая \"яма\"",
              "department": "dorogi", "due": "2026-12-01T00:00:00Z", "promised": "2026-11-30T12:00:00.250+0300",
              "people": { "injured": 2, "dead": 0 }, "links": ["https://example.org/1.jpg"],
              "person": { "name": "Иван", "phone": "+7 900", "age": 40, "gone": null }, "lane": 2, "nested": {"a":[1, "x"]} }
            """);

        report.Id.ShouldBe("112-26-000123");
        report.Revision.ShouldBe(3);
        report.OccurredAt.ShouldBe(new DateTimeOffset(2026, 11, 21, 7, 15, 0, TimeSpan.Zero));
        report.OccurredAt!.Value.Offset.ShouldBe(TimeSpan.Zero);
        report.ReceivedBy.ShouldBe("оператор 14");
        report.Kind.ShouldBe(IncidentKind.Appeal);
        report.Status.ShouldBe(IncidentStatus.InProgress);
        report.Category.ShouldBe("roads/potholes");
        report.Districts.ShouldBe(["prikubansky"]);
        report.Latitude.ShouldBe(45.03);
        report.Longitude.ShouldBe(38.97);
        report.Address.ShouldBe("ул. Красная, 122");
        report.Severity.ShouldBe(Severity.Severe);
        report.Mode.ShouldBe(Mode.Exercise);
        report.Title.ShouldBe("Яма");
        report.Text.ShouldBe("Глубокая \"яма\"");
        report.Department.ShouldBe("dorogi");
        report.Due.ShouldBe(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));
        report.Promised.ShouldBe(new DateTimeOffset(2026, 11, 30, 9, 0, 0, 250, TimeSpan.Zero));
        report.People.ShouldBe(new Casualties(2, 0));
        report.Links.ShouldBe(["https://example.org/1.jpg"]);
        report.Person!.Fields.ShouldBe([new("name", "Иван"), new("phone", "+7 900"), new("age", "40")]);
        report.Extras.ShouldBe([new("lane", "2"), new("nested", """{"a":[1, "x"]}""")]);
    }

    [Fact]
    public void Asks_for_nothing_but_an_id()
    {
        var report = Report("""{"id":"1"}""");
        report.OccurredAt.ShouldBeNull();
        report.Status.ShouldBeNull();
        report.Districts.ShouldBeEmpty();
        report.Extras.ShouldBeEmpty();
        report.Person.ShouldBeNull();
    }

    [Fact]
    public void Takes_a_number_as_an_id_by_its_text() => Report("""{"id":1200000000000000000000001}""").Id.ShouldBe("1200000000000000000000001");

    [Fact]
    public void Takes_several_districts() => Report("""{"id":"1","district":["a","b"]}""").Districts.ShouldBe(["a", "b"]);

    [Fact]
    public void Takes_null_and_blank_text_as_not_given()
    {
        var report = Report("""{"id":"1","lat":null,"lon":null,"title":"  ","status":null,"severity":"","district":[""]}""");
        report.Latitude.ShouldBeNull();
        report.Title.ShouldBeNull();
        report.Severity.ShouldBeNull();
        report.Districts.ShouldBeEmpty();
    }

    [Fact]
    public void Lets_the_last_of_two_members_win()
    {
        var report = Report("""{"id":"1","id":"2","x":1,"x":2}""");
        report.Id.ShouldBe("2");
        report.Extras.ShouldBe([new("x", "2")]);
    }

    [Fact]
    public void Reads_names_that_are_escaped() => Report("""{"\u0069d":"1","stat\u0075s":"open"}""").Status.ShouldBe(IncidentStatus.Open);

    [Fact]
    public void Skips_a_byte_order_mark() => Report("\uFEFF{\"id\":\"1\"}").Id.ShouldBe("1");

    [Theory]
    [InlineData("""{}""", "id: it is missing")]
    [InlineData("""{"id":null}""", "id: it is missing")]
    [InlineData("""{"id":" "}""", "id: it is empty")]
    [InlineData("""{"id":true}""", "id: it is not text")]
    [InlineData("""{"id":"a\u0000b"}""", "id: it holds a control character")]
    [InlineData("""{"id":"1","lat":145.2,"lon":1}""", "lat: 145.2 is outside -90..90; send WGS 84 degrees")]
    [InlineData("""{"id":"1","lat":45,"lon":181}""", "lon: 181 is outside -180..180")]
    [InlineData("""{"id":"1","lat":45}""", "lat: it came without lon")]
    [InlineData("""{"id":"1","lon":45}""", "lon: it came without lat")]
    [InlineData("""{"id":"1","lat":"45","lon":1}""", "lat: it is not a finite number")]
    [InlineData("""{"id":"1","lat":1e999,"lon":1}""", "lat: it is not a finite number")]
    [InlineData("""{"id":"1","at":"2026-11-21T10:15:00"}""", "at: it has no offset")]
    [InlineData("""{"id":"1","at":"2026-11-21"}""", "at: it has no offset")]
    [InlineData("""{"id":"1","at":"2026-02-30T10:15:00Z"}""", "at: it is not a time")]
    [InlineData("""{"id":"1","at":"yesterday"}""", "at: it is not a time")]
    [InlineData("""{"id":"1","at":1732173300}""", "at: it is not a time")]
    [InlineData("""{"id":"1","at":"1969-12-31T23:59:59Z"}""", "at: it lies before 1970 or after 2100")]
    [InlineData("""{"id":"1","due":"2101-01-01T00:00:00Z"}""", "due: it lies before 1970 or after 2100")]
    [InlineData("""{"id":"1","at":"0001-01-01T00:00:00+14:00"}""", "at: it lies before 1970 or after 2100")]
    [InlineData("""{"id":"1","at":"9999-12-31T23:59:59-14:00"}""", "at: it lies before 1970 or after 2100")]
    [InlineData("""{"id":"1","status":"lost"}""", "status: it is none of the known words; send one of open, inProgress, answered, closed, cancelled")]
    [InlineData("""{"id":"1","severity":5}""", "severity: it is not text")]
    [InlineData("""{"id":"1","revision":1.5}""", "revision: it is not a whole number")]
    [InlineData("""{"id":"1","revision":-1}""", "revision: it is not a whole number")]
    [InlineData("""{"id":"1","people":{"injured":-1}}""", "people.injured: -1 is outside")]
    [InlineData("""{"id":"1","people":3}""", "people: it is not an object")]
    [InlineData("""{"id":"1","person":"Ivan"}""", "person: it is not an object")]
    [InlineData("""{"id":"1","links":["javascript:alert(1)"]}""", "links: it is not a link of the web")]
    [InlineData("""{"id":"1","district":{"code":"a"}}""", "district: it is not text")]
    [InlineData("""{"id":"1","title":"\ud800"}""", "half of a surrogate pair")]
    public void Refuses_what_cannot_be_right_and_says_why(string json, string reason)
    {
        var rejection = Refused(json);
        rejection.Reason.ShouldContain(reason);
        rejection.Bytes().ShouldBe(json);
    }

    [Theory]
    [InlineData("id", 200)]
    [InlineData("title", 500)]
    [InlineData("text", 10_000)]
    [InlineData("address", 500)]
    [InlineData("category", 200)]
    public void Refuses_text_that_is_too_long(string member, int limit)
    {
        var json = $$"""{"id":"1","{{member}}":"{{new string('я', limit)}}"}""";
        Report(json);
        Refused(json.Replace("я\"", "яя\"")).Reason.ShouldBe($"{member}: it is longer than {limit} characters; shorten it");
    }

    [Fact]
    public void Refuses_deep_nesting_and_takes_what_is_just_within()
    {
        Report(Nested(31)).Extras.ShouldHaveSingleItem();
        Refused(Nested(32)).Reason.ShouldContain("nested deeper than 32");
        Refused(Nested(100_000)).Reason.ShouldContain("nested deeper than 32");

        static string Nested(int levels) => $$"""{"id":"1","x":{{new string('[', levels)}}{{new string(']', levels)}}}""";
    }

    [Fact]
    public void Refuses_more_extras_than_are_held()
    {
        var many = string.Join(",", Enumerable.Range(0, 201).Select(i => $"\"x{i}\":{i}"));
        Refused($$"""{"id":"1",{{many}}}""").Reason.ShouldContain("more than 200");
        Refused($$"""{"id":"1","x":"{{new string('x', 70_000)}}"}""").Reason.ShouldContain("longer than 65536");
    }

    [Fact]
    public void Never_repeats_what_a_member_says()
    {
        Refused("""{"id":"1","status":"Ivanov +79001234567"}""").Reason.ShouldNotContain("Ivanov");
        Refused("""{"id":"1","at":"Ivanov +79001234567"}""").Reason.ShouldNotContain("Ivanov");
    }
}
