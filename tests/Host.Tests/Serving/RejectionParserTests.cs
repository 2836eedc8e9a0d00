using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Open311.Door;
using SituationRoom.Host.Serving;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.Serving;

public sealed class RejectionParserTests
{
    private const string Row = "id,state\n7,done\n";

    [Theory]
    [InlineData(FeedDoor.File)]
    [InlineData(FeedDoor.Folder)]
    [InlineData(FeedDoor.Http)]
    [InlineData(FeedDoor.Mqtt)]
    public void A_row_that_an_import_brought_is_read_again_whatever_door_its_feed_has(FeedDoor door)
    {
        byte[] row = Encoding.UTF8.GetBytes(Row);
        foreach (var kept in new[] { row, KeptRow.Sent(new Rejection { Why = Fault.Said(""), Message = row }) })
        {
            Read(door, kept).ShouldHaveSingleItem().ShouldBeOfType<Report>().Id.ShouldBe("7");
        }
    }

    [Fact]
    public void A_message_of_another_door_is_still_read_as_one()
    {
        Read(FeedDoor.Http, """{"id":"8","row":"x"}"""u8.ToArray()).ShouldHaveSingleItem().ShouldBeOfType<Report>().Id.ShouldBe("8");
        Read(FeedDoor.Http, "no json"u8.ToArray()).ShouldHaveSingleItem().ShouldBeOfType<Rejection>().Reason.ShouldContain("neither a JSON object");
    }

    private static IReadOnlyList<FeedItem> Read(FeedDoor door, byte[] kept)
    {
        var feed = new FeedDefinition
        {
            Id = "a",
            Door = door,
            Mapping = new MappingDefinition { Report = new Dictionary<string, FieldMapping> { ["id"] = new() { From = ["id"] } }, Csv = new CsvDefinition { Header = CsvHeader.Present } },
        };
        var feeds = new FeedDirectory([feed]);
        var open311 = new Open311Door(feeds, new HashSet<string>(), new NoRoom(), TimeProvider.System, NullLogger<Open311Door>.Instance);
        return new RejectionParser(feeds, open311).Read("a", kept, isReading: false, isKept: false).ShouldNotBeNull();
    }

    private sealed class NoRoom : IReportSink
    {
        public ValueTask<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken) => throw new NotSupportedException();

        public void ReportFeedState(string feed, string? reason) => throw new NotSupportedException();
    }
}
