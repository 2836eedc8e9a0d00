using System.Text;
using System.Text.Json;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Documents;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Tests.Fuzzing;

namespace SituationRoom.Feeds.Tests.Documents;

/// <summary>Lists that were damaged at random: one that is no JSON to its last byte has failed as a whole, and is never complete.</summary>
public sealed class JsonListFuzz : DocumentFuzz
{
    private static readonly byte[] Whole = Encoding.UTF8.GetBytes("""
        {"time":"2026-11-21T10:15:00Z","data":{"calls":[{"nr":"112-1","opened":"2026-11-21 10:15:00","state":"новая","place":{"lat":45.03,"lon":38.97},"kind":"Пожар","phone":"+79990001122"},
         {"nr":2,"opened":"2026-11-21 10:16:00","state":"в работе","place":null,"kind":"ДТП"},{"nr":"3","opened":"вчера","state":"?"}]}}
        """);

    private static readonly IDocumentParser Parser = DocumentParsers.For(new FeedDefinition
    {
        Id = "list",
        Door = FeedDoor.Poll,
        Poll = new PollDefinition { Url = "http://a/", Every = TimeSpan.FromMinutes(1), Complete = true },
        Mapping = JsonSerializer.Deserialize<MappingDefinition>(
            """
            { "items": "data.calls", "zone": "Europe/Moscow", "times": ["yyyy-MM-dd HH:mm:ss"],
              "report": { "id": { "from": "nr" }, "at": { "from": "opened" }, "status": { "from": "state", "table": { "новая": "open", "в работе": "inProgress" } },
                          "lat": { "from": "place.lat" }, "lon": { "from": "place.lon" }, "title": { "from": "kind" }, "person.phone": { "from": "phone" } } }
            """,
            FeedJson.Options),
    });

    protected override void Check(Random random)
    {
        var list = JsonDamage.Of(Whole, random);
        var read = Parser.Parse(list);
        Holds(read, list);
        (read.Failure is null).ShouldBe(read.IsComplete);
        if (!IsJson(list))
        {
            read.Failure.ShouldNotBeNullOrWhiteSpace();
        }
    }

    private static bool IsJson(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
