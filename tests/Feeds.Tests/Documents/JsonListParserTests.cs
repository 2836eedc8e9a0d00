using System.Text;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Documents;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Documents;

public sealed class JsonListParserTests
{
    private static readonly FeedDefinition Canonical = new()
    {
        Id = "list",
        Door = FeedDoor.Poll,
        Poll = new PollDefinition { Url = "http://a/", Every = TimeSpan.FromMinutes(1), Complete = true },
    };

    private static readonly FeedDefinition Mapped = Canonical with
    {
        Mapping = new MappingDefinition
        {
            Items = "data.calls",
            Report = new Dictionary<string, FieldMapping>
            {
                ["id"] = new() { From = ["place", "nr"], Join = "/", Hash = true },
                ["lat"] = new() { From = ["lat"] },
                ["lon"] = new() { From = ["lon"] },
            },
        },
    };

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_list_in_utf_16_is_read_with_a_mark_or_without(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = encoding.GetBytes("""{"data":{"calls":[{"nr":1,"place":"Яма"},{"nr":2}]}}""");
        foreach (var bytes in new[] { text, [.. encoding.GetPreamble(), .. text] })
        {
            var document = DocumentParsers.For(Mapped).Parse(bytes);
            document.Failure.ShouldBeNull();
            (document.Items.Count, document.IsComplete).ShouldBe((2, true));
            document.Items.ShouldAllBe(item => item is Report);
        }

        var broken = DocumentParsers.For(Mapped).Parse((byte[])[.. encoding.GetPreamble(), .. text[..^1]]);
        broken.Failure.ShouldNotBeNull();
        broken.IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void A_list_holds_its_items_and_says_that_it_is_complete()
    {
        var document = Parse(Canonical, """ [{"id":"1"},{"id":"2"}] """);
        (document.Items.Count, document.IsComplete, document.Failure).ShouldBe((2, true, null));
        Parse(Canonical, "[]").IsComplete.ShouldBeTrue();
        Parse(Mapped, """{"data":{"calls":[]}}""").IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void An_item_that_is_refused_keeps_its_identity_as_far_as_it_can_be_read()
    {
        var bad = Parse(Canonical, """[{"id":"1"},{"lat":999,"lon":1,"id":"2"},{"lat":1}]""");
        bad.Items.OfType<Rejection>().Select(rejection => rejection.Id).ShouldBe(["2", null]);
        var good = Parse(Mapped, """{"data":{"calls":[{"place":"a","nr":7}]}}""").Items.OfType<Report>().Single();
        Parse(Mapped, """{"data":{"calls":[{"place":"a","nr":8},{"place":"a","nr":7,"lat":999,"lon":1}]}}""")
            .Items.OfType<Rejection>().Single().Id.ShouldBe(good.Id);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n", "empty")]
    [InlineData("<html>", "web page")]
    [InlineData("""{"data":{"calls":[{"place":"a","nr":7}]}""", "cut short")]
    [InlineData("""{"data":{"calls":[]}} trailing""", "not valid")]
    [InlineData("""{"error":"maintenance"}""", "no array of items")]
    [InlineData("""{"data":{"calls":null}}""", "no array of items")]
    public void What_is_no_list_has_failed_as_a_whole(string text, string reason)
    {
        var document = Parse(Mapped, text);
        document.Failure.ShouldNotBeNull().ShouldContain(reason);
        document.IsComplete.ShouldBeFalse();
        document.Items.ShouldHaveSingleItem().ShouldBeOfType<Rejection>().Bytes().ShouldBe(text);
    }

    [Fact]
    public void A_list_of_more_items_than_are_read_is_not_complete()
    {
        var document = Parse(Canonical, $$"""[{"id":"a"}{{string.Concat(Enumerable.Repeat(",{}", ReportLimits.Items))}}]""");
        document.Failure.ShouldBeNull();
        document.IsComplete.ShouldBeFalse();
        document.Items.Count.ShouldBe(ReportLimits.Items + 1);
        document.Items[^1].ShouldBeOfType<Rejection>().Bytes().ShouldBe("[{}]");
    }

    [Fact]
    public void A_list_that_was_cut_short_anywhere_has_failed()
    {
        const string List = """{"data":{"calls":[{"place":"a","nr":7},{"place":"b","nr":8}]},"more":[1]}""";
        for (var length = 0; length < List.Length; length++)
        {
            Parse(Mapped, List[..length]).Failure.ShouldNotBeNull($"{length}");
        }

        Parse(Mapped, List).Failure.ShouldBeNull();
    }

    [Fact]
    public void Damage_never_throws_and_a_failure_keeps_every_byte()
    {
        var random = new Random(20261121);
        var good = """[{"id":"1","at":"2026-11-21T06:00:00Z","status":"open"},{"id":"2","lat":45.0,"lon":39.0}]"""u8.ToArray();
        for (var round = 0; round < 20_000; round++)
        {
            byte[] bytes = [.. good];
            for (var wounds = random.Next(1, 4); wounds > 0; wounds--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var document = DocumentParsers.For(Canonical).Parse(bytes.AsMemory(0, random.Next(bytes.Length + 1)));
            if (document.Failure is not null)
            {
                document.IsComplete.ShouldBeFalse();
                document.Items.ShouldHaveSingleItem().ShouldBeOfType<Rejection>();
            }
        }
    }

    private static ParsedDocument Parse(FeedDefinition feed, string text) => DocumentParsers.For(feed).Parse(Encoding.UTF8.GetBytes(text));
}
