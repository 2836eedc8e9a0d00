using System.Buffers;
using System.Text;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Tests.Mapping;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Messages;

public sealed class CanonicalExtrasTests
{
    [Fact]
    public void What_a_sender_calls_like_a_member_of_ours_is_not_taken_for_it_where_the_report_is_passed_on()
    {
        var mapped = new MappedParser(MappingTests.Read("""{ "report": { "id": { "from": "number" }, "status": { "from": "state" } } }"""));
        var report = Read(mapped, """{"number":"112-1","state":"closed","id":4711,"status":"закрыта","at":"вчера","_id":"x","floor":3}""");
        var output = new ArrayBufferWriter<byte>();
        CanonicalWriter.Write(report, output);
        var passedOn = Read(MessageParsers.Canonical, Encoding.UTF8.GetString(output.WrittenSpan));
        (passedOn.Id, passedOn.Status, passedOn.OccurredAt).ShouldBe(("112-1", IncidentStatus.Closed, null));
        passedOn.Extras.OrderBy(extra => extra.Key, StringComparer.Ordinal).Select(extra => $"{extra.Key}={extra.Value}")
            .ShouldBe(["__id=4711", "_at=\"вчера\"", "_id=\"x\"", "_status=\"закрыта\"", "floor=3"]);
    }

    private static Report Read(IMessageParser parser, string message)
    {
        var items = new List<FeedItem>();
        parser.Parse(Encoding.UTF8.GetBytes(message), MessageForm.Json, MessageKind.Reports, items);
        return items.ShouldHaveSingleItem().ShouldBeOfType<Report>();
    }
}
