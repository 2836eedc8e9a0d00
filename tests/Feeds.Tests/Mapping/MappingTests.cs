using System.Text;
using System.Text.Json;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Mapping;

public sealed class MappingTests
{
    private const string City = """
        {
          "zone": "Europe/Moscow",
          "times": ["dd.MM.yyyy HH:mm", "iso"],
          "personal": ["caller.phone", "fio"],
          "report": {
            "id": { "from": "card.number" },
            "revision": { "from": "card.version" },
            "at": { "from": "registered" },
            "status": { "from": "state", "fold": true, "table": { "Новая": "open", "в работе": "inProgress" }, "otherwise": "closed" },
            "severity": { "from": "level", "table": { "1": "Extreme", "2": "Severe" }, "default": "Unknown" },
            "kind": { "value": "incident" },
            "category": { "from": ["type.code", "type.name"] },
            "district": { "from": "okrug", "split": ";" },
            "lat": { "from": "geo[0]" },
            "lon": { "from": "geo[1]" },
            "address": { "from": ["street", "house"], "join": ", " },
            "title": { "from": "note", "extract": "^(?<value>[^.]+)\\." },
            "people.injured": { "from": "hurt", "missing": ["нет", "-"] },
            "person.name": { "from": "caller.name" },
            "links": { "from": "photos" }
          }
        }
        """;

    private const string Message = """
        { "card": { "number": 4711, "version": "2" }, "registered": "21.11.2026 10:15", "state": "НОВАЯ", "type": { "name": "ДТП" },
          "okrug": "Западный; Центральный", "geo": [45.03, "38.97"], "street": " Красная ", "house": "122", "note": "Яма. Глубокая.",
          "hurt": "нет", "caller": { "name": "Иван", "phone": "+7 900", "age": 40 }, "fio": "Петров", "photos": ["https://a.example/1", "https://a.example/2"], "shift": { "no": 3 } }
        """;

    [Fact]
    public void Maps_a_message_of_the_senders_own()
    {
        var report = One(City, Message).ShouldBeOfType<Report>();

        report.Id.ShouldBe("4711");
        report.Revision.ShouldBe(2);
        report.OccurredAt.ShouldBe(new DateTimeOffset(2026, 11, 21, 7, 15, 0, TimeSpan.Zero));
        report.Status.ShouldBe(IncidentStatus.Open);
        report.Severity.ShouldBe(Severity.Unknown);
        report.Kind.ShouldBe(IncidentKind.Incident);
        report.Category.ShouldBe("ДТП");
        report.Districts.ShouldBe(["Западный", "Центральный"]);
        report.Latitude.ShouldBe(45.03);
        report.Longitude.ShouldBe(38.97);
        report.Address.ShouldBe("Красная, 122");
        report.Title.ShouldBe("Яма");
        report.People.ShouldBeNull();
        report.Links.ShouldBe(["https://a.example/1", "https://a.example/2"]);
        report.Person!.Fields.ShouldBe([new("name", "Иван"), new("caller.phone", "+7 900"), new("fio", "Петров")]);
        report.Extras.ShouldBe([new("geo", """[45.03, "38.97"]"""), new("caller.age", "40"), new("shift.no", "3")]);
    }

    [Fact]
    public void Keeps_the_other_items_beside_one_that_cannot_be_mapped()
    {
        var items = Items(City, $$$"""[{{{Message}}},{"card":{}},{{{Message}}},5,{{{Message.Replace("45.03", "95")}}}]""");
        items.Select(item => (item as Rejection)?.Reason).ShouldBe(
        [
            null,
            "id (from card.number): it is missing; every message needs an identity of its own",
            null,
            "an item is not a JSON object; send each report or reading as { … }",
            "lat (from geo[0]): 95 is outside -90..90; send WGS 84 degrees",
        ]);
    }

    [Fact]
    public void Finds_items_within_an_envelope()
    {
        const string Mapping = """{ "items": "data.list", "extras": "drop", "report": { "id": { "from": "n" } } }""";
        Items(Mapping, """{"data":{"list":[{"n":1,"x":2},{"m":1},{"n":3}]}}""").Select(item => item is Report report ? report.Id : ((Rejection)item).Bytes())
            .ShouldBe(["1", """{"m":1}""", "3"]);
        Items(Mapping, """{"data":{"list":{"n":1}}}""").ShouldHaveSingleItem().ShouldBeOfType<Report>().Extras.ShouldBeEmpty();
        Items(Mapping, """{"data":{}}""").ShouldHaveSingleItem().ShouldBeOfType<Rejection>().Reason.ShouldStartWith("data.list: there is no array");
        Items(Mapping, """{"data":{"list":[""").ShouldHaveSingleItem().ShouldBeOfType<Rejection>().Reason.ShouldContain("not valid JSON");
        Items(Mapping, "{\"data\":{\"list\":[{\"n\":1}]}}\n\n{\"data\":{\"list\":[{\"n\":2}]}}", MessageForm.Ndjson).Count.ShouldBe(2);
    }

    [Fact]
    public void Maps_readings_and_scales_them()
    {
        const string Mapping = """
            { "times": ["unixMs"], "reading": {
                "key": { "value": "jam" }, "at": { "from": "ts" }, "value": { "from": "v", "decimalComma": true, "scale": 0.1 }, "unit": { "value": "score" } } }
            """;
        var reading = Items(Mapping, """{"ts":1795245300000,"v":"1 070,5"}""", kind: MessageKind.Readings).ShouldHaveSingleItem().ShouldBeOfType<Reading>();
        reading.At.ShouldBe(new DateTimeOffset(2026, 11, 21, 7, 15, 0, TimeSpan.Zero));
        reading.Value.ShouldBe(107.05, 1e-9);

        // What the mapping does not map comes canonical.
        Items(Mapping, """{"id":"1"}""").ShouldHaveSingleItem().ShouldBeOfType<Report>();
    }

    [Fact]
    public void Makes_an_identity_of_several_fields()
    {
        const string Mapping = """{ "report": { "id": { "from": ["a", "b", "c"], "join": "|" } } }""";
        Id(Mapping, """{"a":"x","c":"z"}""").ShouldBe("x||z");
        Id(Mapping, """{"a":"x","b":"z"}""").ShouldBe("x|z|");
        Id(Mapping.Replace("\"join\"", "\"hash\": true, \"join\""), """{"a":"x","c":"z"}""").ShouldBe(Hash("x||z"));
        One(Mapping, "{}").ShouldBeOfType<Rejection>();
    }

    [Fact]
    public void Never_lets_personal_fields_into_the_extras()
    {
        const string Mapping = """{ "personal": ["who", "deep.tel", "list[0].tel"], "report": { "id": { "from": "id" } } }""";
        var report = One(Mapping, """{"id":1,"who":{"name":"A","tel":"B"},"deep":{"tel":"C","x":1},"list":[{"tel":"D"}]}""").ShouldBeOfType<Report>();
        report.Extras.ShouldBe([new("deep.x", "1")]);
        report.Person!.Fields.Select(field => field.Key).ShouldBe(["who", "deep.tel", "list[0].tel"]);
    }

    [Fact]
    public void Is_the_same_parser_for_the_same_definition()
    {
        var feed = new FeedDefinition { Id = "a", Mapping = Read(City) };
        MessageParsers.For(feed).ShouldBeSameAs(MessageParsers.For(feed));
        MessageParsers.For(feed with { Mapping = null }).ShouldBeSameAs(MessageParsers.Canonical);
    }

    internal static MappingDefinition Read(string json) => JsonSerializer.Deserialize<MappingDefinition>(json, FeedJson.Options)!;

    private static string Hash(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    private static string Id(string mapping, string message) => One(mapping, message).ShouldBeOfType<Report>().Id;

    private static FeedItem One(string mapping, string message) => Items(mapping, message).ShouldHaveSingleItem();

    private static List<FeedItem> Items(string mapping, string message, MessageForm form = MessageForm.Json, MessageKind kind = MessageKind.Reports)
    {
        var items = new List<FeedItem>();
        new MappedParser(Read(mapping)).Parse(Encoding.UTF8.GetBytes(message), form, kind, items);
        return items;
    }
}
