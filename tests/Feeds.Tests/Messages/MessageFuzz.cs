using System.Text;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Tests.Fuzzing;
using SituationRoom.Feeds.Tests.Mapping;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Messages;

/// <summary>Messages with random damage: nothing throws, something always comes of it, and what is rejected was part of the message.</summary>
public sealed class MessageFuzz : ParserFuzz
{
    private static readonly byte[] Whole = Encoding.UTF8.GetBytes("""
        [ {"id":"112-1","revision":3,"at":"2026-11-21T10:15:00+03:00","status":"open","district":["a","b"],"lat":45.03,"lon":38.97,"title":"Яма \"x\"",
           "people":{"injured":2},"links":["https://e.org/1"],"person":{"name":"И","n":[1]},"x":{"y":[1,{"z":null}]}},
          {"key":"jam","at":"2026-11-21T10:15:00Z","value":7.5,"unit":"score","data":{"list":[{"n":1},{"n":"2","tel":"+7"}]}} ]
        """);

    private static readonly MappedParser Mapped = new(MappingTests.Read("""
        { "personal": ["person.name"], "report": { "id": { "from": ["id", "key"] }, "at": { "from": "at" }, "title": { "from": "title", "extract": "(\\w+)" },
          "district": { "from": "district", "split": ";" }, "person.tel": { "from": "data.list[1].tel" } } }
        """));

    private static readonly MappedParser Enveloped = new(MappingTests.Read("""{ "items": "[1].data.list", "report": { "id": { "from": "n" } }, "reading": { "key": { "from": "n" }, "at": { "from": "n" }, "value": { "from": "n" } } }"""));

    protected override void Check(Random random)
    {
        var message = JsonDamage.Of(Whole, random);
        foreach (var parser in (IMessageParser[])[SituationRoom.Feeds.Definitions.MessageParsers.Canonical, Mapped, Enveloped])
        {
            foreach (var form in Enum.GetValues<MessageForm>())
            {
                var items = new List<FeedItem>();
                var isJson = parser.Parse(message, form, (MessageKind)random.Next(2), items);
                if (!isJson)
                {
                    items.ShouldAllBe(item => item is Rejection);
                    (form == MessageForm.Ndjson || items.Count == 1).ShouldBeTrue();
                }

                foreach (var rejection in items.OfType<Rejection>())
                {
                    rejection.Reason.ShouldNotBeNullOrWhiteSpace();
                    JsonEncoding.Utf8(message).Span.IndexOf(rejection.Message.Span).ShouldBeGreaterThanOrEqualTo(0);
                }
            }
        }
    }
}
