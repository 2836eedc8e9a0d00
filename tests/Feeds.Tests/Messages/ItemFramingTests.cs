using System.Text;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;
using static SituationRoom.Feeds.Tests.Parsing;

namespace SituationRoom.Feeds.Tests.Messages;

public sealed class ItemFramingTests
{
    [Theory]
    [InlineData("""{"id":"b","lat":99,"lon":1}""")]
    [InlineData("""{"id":"b",,}""")]
    [InlineData("""{"id":"b" "x":1}""")]
    [InlineData("""{"id":'b'}""")]
    [InlineData("""{bad}""")]
    [InlineData("""42""")]
    [InlineData("""null""")]
    [InlineData("""[{"id":"b"}]""")]
    [InlineData("""nonsense""")]
    [InlineData("""{"id":"b","x":"\uD800"}""")]
    [InlineData("""{"id":"b","title":"\uD800"}""")]
    [InlineData("""{"id":"b","at":"2026-11-21T10:15:00"}""")]
    public void Keeps_the_other_items_of_an_array(string bad)
    {
        var items = AsReports($$""" [ {"id":"a"} , {{bad}}, {"id":"c"} ] """);
        items.Count.ShouldBe(3);
        items[0].ShouldBeOfType<Report>().Id.ShouldBe("a");
        items[2].ShouldBeOfType<Report>().Id.ShouldBe("c");
        if (items[1] is Rejection rejection)
        {
            rejection.Bytes().ShouldBe(bad);
        }
    }

    [Fact]
    public void Keeps_the_other_items_beside_bytes_that_are_not_text()
    {
        byte[] message = [.. "[{\"id\":\"a\"},{\"id\":\"b"u8, 0xFF, .. "\"},{\"id\":\"c\"}]"u8];
        var items = Items(message, MessageForm.Json, MessageKind.Reports);
        items.Select(item => item is Report report ? report.Id : ((Rejection)item).Reason).ShouldBe(["a", "its bytes are not UTF-8; send UTF-8", "c"]);
        ((Rejection)items[1]).Message.ToArray().ShouldBe([.. "{\"id\":\"b"u8, 0xFF, .. "\"}"u8]);
    }

    [Fact]
    public void Keeps_the_other_lines_of_ndjson()
    {
        var items = Lines("{\"id\":\"a\"}\r\n\n{\"id\":}\n  {\"id\":\"b\"}  \n[1]\n{\"id\":\"c\"}{\"id\":\"d\"}\n{\"id\":\"e\"}");
        items.Select(item => item is Report report ? report.Id : ((Rejection)item).Bytes())
            .ShouldBe(["a", "{\"id\":}", "b", "[1]", "{\"id\":\"c\"}{\"id\":\"d\"}", "e"]);
    }

    [Theory]
    [InlineData("{\"id\":\"112-1\"", "at line 1, byte 14")]
    [InlineData("{\n \"id\": oops }", "at line 2, byte 8")]
    [InlineData("{\"id\":\"+79990001122}", "at line 1, byte")]
    public void Names_where_an_object_stops_being_json_and_quotes_nothing_of_it(string message, string place)
    {
        var reason = AsReports(message).ShouldHaveSingleItem().ShouldBeOfType<Rejection>().Reason;
        reason.ShouldContain(place);
        reason.ShouldNotContain("112");
    }

    [Fact]
    public void The_rest_of_an_array_beyond_the_bound_is_kept_as_one_that_can_be_run_again()
    {
        var items = AsReports($$"""[{{string.Join(',', Enumerable.Repeat("{}", ReportLimits.Items))}} , {"id":"a"}, {"id":"b"} ]""");
        items.Count.ShouldBe(ReportLimits.Items + 1);
        var rest = items[^1].ShouldBeOfType<Rejection>();
        rest.Reason.ShouldContain("send fewer at once");
        rest.Bytes().ShouldBe("""[{"id":"a"}, {"id":"b"} ]""");
        AsReports(rest.Bytes()).OfType<Report>().Select(report => report.Id).ShouldBe(["a", "b"]);

        AsReports($"[{string.Join(',', Enumerable.Repeat("{}", ReportLimits.Items))}]").Count.ShouldBe(ReportLimits.Items);
    }

    [Fact]
    public void The_rest_of_the_lines_beyond_the_bound_is_kept_as_one()
    {
        var items = Lines(string.Concat(Enumerable.Repeat("{}\n", ReportLimits.Items)) + "\n{\"id\":\"a\"}\n{\"id\":\"b\"}\n");
        items.Count.ShouldBe(ReportLimits.Items + 1);
        items[^1].ShouldBeOfType<Rejection>().Bytes().ShouldBe("{\"id\":\"a\"}\n{\"id\":\"b\"}\n");
    }

    [Fact]
    public void What_lacks_an_identity_says_so_in_the_same_words_and_no_new_ones() =>
        Refused("{}").Reason.ShouldBeSameAs(Refused("{}").Reason);

    [Fact]
    public void Reads_what_came_before_a_cut()
    {
        var items = AsReports("""[{"id":"a"},{"id":"b","ti""");
        items.Count.ShouldBe(2);
        items[0].ShouldBeOfType<Report>().Id.ShouldBe("a");
        items[1].ShouldBeOfType<Rejection>().Bytes().ShouldBe("""{"id":"b","ti""");

        AsReports("""[{"id":"a"}""")[1].ShouldBeOfType<Rejection>().Reason.ShouldContain("not closed");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("hello")]
    [InlineData("42")]
    [InlineData("{")]
    [InlineData("""{"id":"1",}""")]
    [InlineData("""{"id":"1"}{"id":"2"}""")]
    [InlineData("[garbage")]
    [InlineData("[garbage]")]
    [InlineData("<html></html>")]
    public void Keeps_a_message_that_is_no_JSON_as_one_rejection(string message)
    {
        IsJson(message).ShouldBeFalse();
        Refused(message).Bytes().ShouldBe(message);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("""[{"id":"1"},nonsense]""")]
    [InlineData("""{"no":"id"}""")]
    public void Tells_JSON_that_is_wrong_from_what_is_no_JSON(string message) => IsJson(message).ShouldBeTrue();

    [Fact]
    public void Has_nothing_to_say_of_an_empty_array() => AsReports(" [ ] ").ShouldBeEmpty();

    [Fact]
    public void Keeps_no_reference_to_the_message()
    {
        var message = Encoding.UTF8.GetBytes("""[{"id":"a","x":{"y":1}},{"id":1,"lat":9}]""");
        var items = Items(message, MessageForm.Json, MessageKind.Reports);
        message.AsSpan().Clear();
        ((Report)items[0]).Extras[0].Value.ShouldBe("""{"y":1}""");
        ((Rejection)items[1]).Bytes().ShouldBe("""{"id":1,"lat":9}""");
    }
}
