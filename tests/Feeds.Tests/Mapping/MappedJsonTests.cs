using System.Text;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Mapping;

public sealed class MappedJsonTests
{
    private const string Simple = """{ "report": { "id": { "from": "card.id" }, "title": { "from": "card.id" }, "text": { "from": "card" } } }""";

    [Fact]
    public void A_path_that_is_named_twice_is_read_for_both_and_what_holds_it_too()
    {
        var report = Report(Simple, """{"card":{"id":"7" ,"x":[1]}}""");
        (report.Id, report.Title, report.Text).ShouldBe(("7", "7", """{"id":"7" ,"x":[1]}"""));
        report.Extras.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"card":{"id":1,"id":2}}""", "2")]
    [InlineData("""{"card":{"id":1},"card":{"id":2}}""", "2")]
    [InlineData("""{"card":{"id":1,"id":null,"id":"3"}}""", "3")]
    [InlineData("""{"card":{"id":1},"card":{}}""", null)]
    [InlineData("""{"card":{"id":1},"card":5}""", null)]
    [InlineData("""{"card":{"id":1,"id":null}}""", null)]
    public void Of_two_members_of_one_name_the_last_counts_with_all_that_is_in_it(string message, string? id) =>
        ((One(Simple, message) as Report)?.Id).ShouldBe(id);

    [Theory]
    [InlineData("""{"c\u0061rd":{"\u0069\u0064":"1"}}""")]
    [InlineData("""{"\ud800":0,"card":{"\udc00":1,"id":"1"}}""")]
    public void Names_are_known_with_escapes_and_beside_what_is_no_name(string message) =>
        Report("""{ "extras": "drop", "report": { "id": { "from": "card.id" } } }""", message).Id.ShouldBe("1");

    [Fact]
    public void A_name_that_is_no_text_is_refused_where_it_would_be_kept() =>
        One("""{ "report": { "id": { "from": "id" } } }""", """{"id":1,"\ud800":0}""").ShouldBeOfType<Rejection>().Why.ShouldBe(Faults.NotText);

    [Theory]
    [InlineData("rows[1][0].n", """{"rows":[[{"n":1}],[{"n":2},{"n":3}]]}""", "2")]
    [InlineData("rows[0]", """{"rows":[ [1, 2] ]}""", "[1, 2]")]
    [InlineData("rows[2]", """{"rows":[1,2]}""", null)]
    [InlineData("rows[0].n", """{"rows":[5]}""", null)]
    [InlineData("rows.n", """{"rows":[{"n":1}]}""", null)]
    [InlineData("rows[0]", """{"rows":[1],"rows":[]}""", null)]
    [InlineData("""["a.b"].c""", """{"a.b":{"c":"x"},"a":{"b":{"c":"y"}}}""", "x")]
    [InlineData("a.b.c", """{"a.b":{"c":"x"},"a":{"b":{"c":"y"}}}""", "y")]
    public void Goes_into_objects_and_arrays(string path, string message, string? id) =>
        ((One($$"""{ "report": { "id": { "from": {{System.Text.Json.JsonSerializer.Serialize(path)}} } } }""", message) as Report)?.Id).ShouldBe(id);

    [Theory]
    [InlineData("1.50e3", "1.50e3")]
    [InlineData("-0", "-0")]
    [InlineData("12345678901234567890.10", "12345678901234567890.10")]
    [InlineData("true", "true")]
    [InlineData("\"\\u0421\\ud83d\\ude92\\n\\\"\"", "С🚒\n\"")]
    [InlineData("{ \"a\" : [ ] }", "{ \"a\" : [ ] }")]
    public void Values_are_as_they_were_written(string json, string text) =>
        Report("""{ "report": { "id": { "value": "1" }, "text": { "from": "v" } } }""", $$"""{"v": {{json}} }""").Text.ShouldBe(text);

    [Fact]
    public void Of_an_array_each_element_is_a_value()
    {
        const string Mapping = """{ "report": { "id": { "value": "1" }, "district": { "from": ["a", "b"], "split": ";", "missing": ["-"] } } }""";
        Report(Mapping, """{"a":["x;y",null,1.0,["z"],"\u0451"," ","-"],"b":"w"}""").Districts.ShouldBe(["x", "y", "1.0", "[\"z\"]", "ё", "w"]);
        Report(Mapping, """{"a":null,"b":[]}""").Districts.ShouldBeEmpty();
    }

    [Fact]
    public void What_no_path_leads_to_is_kept_in_its_order_by_its_whole_path()
    {
        var extras = Report(
            """{ "personal": ["who.tel", "card.owner"], "report": { "id": { "from": "card.id" }, "lat": { "from": "geo[0].y" }, "lon": { "from": "geo[0].x" } } }""",
            """{"z":1,"card":5,"card":{"id":7,"owner":"A","no":{"n":1.0,"e":{ }}},"who":{"tel":"B","age":4},"geo":[{"y":1,"x":2,"h":3}],"card.owner":"C","z":[ 2 ],"e":{}}""").Extras;
        extras.ShouldBe(
        [
            new("z", "[ 2 ]"), new("card", "5"), new("card.no.n", "1.0"), new("card.no.e", "{ }"), new("who.age", "4"), new("geo", """[{"y":1,"x":2,"h":3}]"""), new("e", "{}"),
        ]);
    }

    [Fact]
    public void Thirty_two_levels_are_read_and_one_more_is_refused_alone()
    {
        const string Mapping = """{ "report": { "id": { "from": "id" } } }""";
        var items = Items(Mapping, $$"""[{"id":1,"x":{{Nested(31)}}},{"id":2,"x":{{Nested(32)}}},{"id":3}]""");
        items.Select(item => (item as Report)?.Id).ShouldBe(["1", null, "3"]);
        items[1].ShouldBeOfType<Rejection>().Why.ShouldBe(Faults.TooDeep);
    }

    [Fact]
    public void A_mapping_may_have_more_sources_than_usual()
    {
        var fields = string.Join(", ", Enumerable.Range(0, 29).Select(number => $$"""
            "person.p{{number}}": { "from": ["a.n{{number}}", "b.n{{number}}", "c.n{{number}}"] }
            """));
        var members = string.Join(',', Enumerable.Range(0, 29).Select(number => $"\"n{number}\":{number}"));
        var report = Report($$"""{ "report": { "id": { "value": "1" }, {{fields}} } }""", $$"""{"c":{ {{members}} } }""");
        report.Person!.Fields.Select(field => field.Value).ShouldBe(Enumerable.Range(0, 29).Select(number => $"{number}"));
        report.Extras.ShouldBeEmpty();
    }

    [Fact]
    public void An_item_of_an_envelope_that_is_not_utf8_is_refused_alone()
    {
        byte[] message = [.. """{"list":[{"id":"1"},{"id":"""u8, (byte)'"', 0xFF, (byte)'"', .. """},{"id":"3"}]}"""u8];
        var items = new List<FeedItem>();
        new MappedParser(MappingTests.Read("""{ "items": "list", "report": { "id": { "from": "id" } } }""")).Parse(message, MessageForm.Json, MessageKind.Reports, items).ShouldBeTrue();
        items.Select(item => (item as Rejection)?.Why).ShouldBe([null, Faults.NotUtf8, null]);
    }

    [Theory]
    [InlineData("""{"list":[{"id":1}]} x""")]
    [InlineData("""{"list":[{"id":1},{"id":2]}""")]
    [InlineData("""[{"list":[{"id":1}]},{]""")]
    public void An_envelope_that_is_no_json_to_its_end_is_one_rejection(string message) =>
        One("""{ "items": "list", "report": { "id": { "from": "id" } } }""", message).ShouldBeOfType<Rejection>().Bytes().ShouldBe(message);

    private static string Nested(int levels) => new string('[', levels) + new string(']', levels);

    private static Report Report(string mapping, string message) => One(mapping, message).ShouldBeOfType<Report>();

    private static FeedItem One(string mapping, string message) => Items(mapping, message).ShouldHaveSingleItem();

    private static List<FeedItem> Items(string mapping, string message)
    {
        var items = new List<FeedItem>();
        new MappedParser(MappingTests.Read(mapping)).Parse(Encoding.UTF8.GetBytes(message), MessageForm.Json, MessageKind.Reports, items);
        return items;
    }
}
