using System.Buffers;
using System.Text.Json;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Messages;

public sealed class KeptReportTests
{
    [Fact]
    public void A_report_that_was_refused_is_read_again_as_it_was()
    {
        var report = new Report { Id = "1", Title = "Яма", Districts = ["a", "b"], Status = IncidentStatus.Open, Person = new Person([new("phone", "+79990000000")]) };
        foreach (var isOwn in new[] { true, false })
        {
            var read = KeptReport.Read(Written(report), isOwn).ShouldNotBeNull().ShouldHaveSingleItem().ShouldBeOfType<Report>();
            (read.Id, read.Title, read.Status, read.Person!.Fields[0].Value).ShouldBe(("1", "Яма", IncidentStatus.Open, "+79990000000"));
            (read.Channel, read.CategoryByWords, read.From).ShouldBe((null, null, null));
            read.Districts.ShouldBe(report.Districts);
        }

        KeptReport.Read("""{"id":"1"}"""u8.ToArray(), isOwn: false).ShouldBeNull();
        KeptReport.Read("""{"situationroom.report":"""u8.ToArray(), isOwn: false).ShouldBeNull();
        KeptReport.Read("""{"situationroom.report":}"""u8.ToArray(), isOwn: false).ShouldNotBeNull().ShouldHaveSingleItem().ShouldBeOfType<Rejection>();
    }

    [Fact]
    public void Where_it_was_followed_from_comes_back_where_the_room_wrote_it_and_no_sender_can_claim_it()
    {
        var report = new Report
        {
            Id = "pos:1",
            Channel = Channel.Dispatch,
            CategoryByWords = "roads",
            From = new FollowedFrom(17, ulong.MaxValue) { Norm = new FollowedNorm(3, 1_700_000_000, 0, uint.MaxValue) },
            Extras = [new("peer.via", """["city"]"""), new("position", "5")],
        };
        var written = Written(report);
        var read = KeptReport.Read(written, isOwn: true).ShouldNotBeNull().ShouldHaveSingleItem().ShouldBeOfType<Report>();
        (read.Id, read.Channel, read.CategoryByWords, read.From).ShouldBe(("pos:1", Channel.Dispatch, "roads", report.From));
        read.Extras.ShouldBe(report.Extras, ignoreOrder: true);

        // The same bytes from a sender, and a sender's canonical object with such members.
        KeptReport.Read(written, isOwn: false).ShouldNotBeNull().ShouldHaveSingleItem().ShouldBeOfType<Rejection>();
        var claimed = """{"situationroom.report":{"id":"1","channel":"dispatch","byWords":"roads","position":5,"content":6}}"""u8.ToArray();
        foreach (var isOwn in new[] { true, false })
        {
            var taken = KeptReport.Read(claimed, isOwn).ShouldNotBeNull().ShouldHaveSingleItem().ShouldBeOfType<Report>();
            (taken.Channel, taken.CategoryByWords, taken.From).ShouldBe((null, null, null));
        }
    }

    private static ReadOnlyMemory<byte> Written(Report report)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            KeptReport.Write(report, writer);
        }

        return bytes.WrittenMemory;
    }
}
