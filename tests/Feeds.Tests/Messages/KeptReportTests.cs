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
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            KeptReport.Write(report, writer);
        }

        var read = KeptReport.Read(bytes.WrittenMemory).ShouldNotBeNull().ShouldHaveSingleItem().ShouldBeOfType<Report>();
        (read.Id, read.Title, read.Status, read.Person!.Fields[0].Value).ShouldBe(("1", "Яма", IncidentStatus.Open, "+79990000000"));
        read.Districts.ShouldBe(report.Districts);
        KeptReport.Read("""{"id":"1"}"""u8.ToArray()).ShouldBeNull();
        KeptReport.Read("""{"situationroom.report":"""u8.ToArray()).ShouldBeNull();
        KeptReport.Read("""{"situationroom.report":}"""u8.ToArray()).ShouldNotBeNull().ShouldHaveSingleItem().ShouldBeOfType<Rejection>();
    }
}
