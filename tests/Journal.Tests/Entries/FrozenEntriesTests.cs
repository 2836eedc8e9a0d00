using SituationRoom.Core.Deadlines;
using SituationRoom.Core.Incidents;
using SituationRoom.Core.Places;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Journal.Tests.Entries;

/// <summary>One entry of each kind as each version writes it. A journal is read forever: these bytes may never change, only be joined by those of a next version.</summary>
public sealed class FrozenEntriesTests
{
    private const string ReportBytes =
        "0102050302020C000E0016009B259AFDA1010000FECA000036CA26DDA3398A9FF200000003000000040000000100000002000000030000000F000600"
        + "FF1F010301006008D71AA0593A179A259AFDA101000003000000000000001A14D1FDA10100009A0208FEA10100000D000A003131322D32362D303030"
        + "313233D09FD0BED0B6D0B0D180010A000000D093D0BED180D0B8D1820219000000D183D0BB2E20D09AD180D0B0D181D0BDD0B0D18F2C203132320304"
        + "000000666972650413000000D0BED0BFD0B5D180D0B0D182D0BED180203134070E000000726F6164732F706F74686F6C6573080B0000007072696B75"
        + "62616E736B79061500000068747470733A2F2F6578616D706C652E6F72672F31090C000000736F757263650022313132220508000000020000000100"
        + "000064697370617463682D313132726F6164732F706F74686F6C65736B61726173756E736B793B7072696B7562616E736B797472616E73706F72742D"
        + "726F616473D18FD0BCD0B0AABBCC";
    private const string FirstReportBytes =
        "0101050302000C000E0016009B259AFDA1010000FECA000036CA26DDA3398A9FF200000003000000FF1F010301006008D71AA0593A179A259AFDA101"
        + "000003000000000000001A14D1FDA10100009A0208FEA10100000D000A003131322D32362D303030313233D09FD0BED0B6D0B0D180010A000000D093"
        + "D0BED180D0B8D1820219000000D183D0BB2E20D09AD180D0B0D181D0BDD0B0D18F2C203132320304000000666972650413000000D0BED0BFD0B5D180"
        + "D0B0D182D0BED180203134070E000000726F6164732F706F74686F6C6573080B0000007072696B7562616E736B79061500000068747470733A2F2F65"
        + "78616D706C652E6F72672F31090C000000736F757263650022313132220508000000020000000100000064697370617463682D313132726F6164732F"
        + "706F74686F6C65736B61726173756E736B793B7072696B7562616E736B79AABBCC";
    private const string ReadingBytes =
        "02010E00030005000B009B259AFDA10100009A259AFDA10100000000000000001E406008D71AA0593A17747261666669632D63656E7465726A616D73"
        + "636F72657072696B7562616E736B79";
    private const string RejectionBytes =
        "030303001E0002000000040000009B259AFDA101000033221100554477668899AABBCCDDEEFFFF706F735B226D697373696E67222C226964222C5B22"
        + "73656E644F776E4964225D5D01020304";
    private const string FirstRejectionBytes =
        "030103000B0002000000040000009B259AFDA101000033221100554477668899AABBCCDDEEFF706F7369643A206D697373696E6701020304";
    private static readonly DateTimeOffset At = new(2026, 11, 21, 10, 15, 0, 250, TimeSpan.Zero);

    [Fact]
    public void A_report_is_written_as_ever() => Convert.ToHexString(Report()).ShouldBe(ReportBytes);

    [Fact]
    public void A_reading_is_written_as_ever() => Convert.ToHexString(Reading()).ShouldBe(ReadingBytes);

    [Fact]
    public void A_rejection_is_written_as_ever() => Convert.ToHexString(Rejection()).ShouldBe(RejectionBytes);

    [Fact]
    public void A_rejection_that_bears_a_sentence_is_read_as_ever()
    {
        foreach (var bytes in (string[])[FirstRejectionBytes, $"0302{FirstRejectionBytes[4..76]}01{FirstRejectionBytes[76..]}"])
        {
            var facts = RejectionEntry.Read(Convert.FromHexString(bytes));
            (facts.IsCoded, facts.IsReading, facts.Length, facts.Identity).ShouldBe((false, bytes == FirstRejectionBytes ? null : true, 2, new Guid("00112233-4455-6677-8899-aabbccddeeff")));
            System.Text.Encoding.UTF8.GetString(facts.Reason).ShouldBe("id: missing");
            RejectionEntry.ReadMessage(Convert.FromHexString(bytes)).Cipher.ShouldBe([1, 2, 3, 4]);
        }
    }

    [Theory]
    [InlineData(FirstReportBytes)]
    [InlineData(ReportBytes)]
    public void A_report_is_read_as_ever(string bytes)
    {
        var entry = Convert.FromHexString(bytes);
        var facts = ReportEntry.Read(entry);
        (facts.Revision, facts.At, facts.Severity, facts.ContentHash).ShouldBe((3, At.ToUnixTimeMilliseconds(), Severity.Severe, 0x9F8A39A3DD26CA36UL));
        (facts.Given & Given.Details).ShouldBe(Given.Details);
        var details = ReportDetails.Read(entry);
        (details.Title, details.Address, details.ReceivedBy).ShouldBe(("Пожар", "ул. Красная, 122", "оператор 14"));
        details.Extras.ShouldBe([new("source", "\"112\"")]);
        details.Person.Length.ShouldBe(3);
    }

    [Fact]
    public void What_was_decided_is_read_as_ever()
    {
        var first = ReportDecision.Read(Convert.FromHexString(FirstReportBytes));
        first.ShouldBe(new ReportDecision { CategoryBy = PlacedBy.Alias, DistrictBy = PlacedBy.Point, CatalogVersion = 0xCAFE });
        ReportDecision.Read(Convert.FromHexString(ReportBytes)).ShouldBe(first with
        {
            CategoryRule = "яма",
            Department = "transport-roads",
            PointMarks = PointMarks.LooksSwapped,
            Due = new DueTimes(1, 2, 3, 4),
        });
    }

    internal static byte[] Report()
    {
        using var buffer = new EntryBuffer();
        var report = new Report
        {
            Id = "112-26-000123",
            Revision = 3,
            OccurredAt = At,
            Kind = IncidentKind.Incident,
            Status = IncidentStatus.InProgress,
            Severity = Severity.Severe,
            Mode = Mode.Exercise,
            Category = "roads/potholes",
            Districts = ["prikubansky"],
            Latitude = 45.03,
            Longitude = 38.97,
            Address = "ул. Красная, 122",
            Title = "Пожар",
            Text = "Горит",
            Department = "fire",
            ReceivedBy = "оператор 14",
            Due = At.AddHours(1),
            Promised = At.AddHours(2),
            People = new Casualties(2, 1),
            Links = ["https://example.org/1"],
            Person = new Person([new("name", "Иванова")]),
            Extras = [new("source", "\"112\"")],
        };
        var placement = new Placement
        {
            Districts = ["prikubansky", "karasunsky"],
            Category = "roads/potholes",
            DistrictBy = PlacedBy.Point,
            CategoryBy = PlacedBy.Alias,
            CatalogVersion = 0xCAFE,
            CategoryRule = "яма",
            Department = "transport-roads",
            PointMarks = PointMarks.LooksSwapped,
            Due = new DueTimes(1, 2, 3, 4),
        };
        ReportEntry.Write(buffer, report, placement, ("dispatch-112", Channel.Hotline), At.ToUnixTimeMilliseconds() + 1, [0xAA, 0xBB, 0xCC], 5);
        return buffer.Written.ToArray();
    }

    internal static byte[] Reading()
    {
        using var buffer = new EntryBuffer();
        var reading = new Reading { Key = "jam", At = At, Value = 7.5, Unit = "score", Latitude = 45.03, Longitude = 38.97 };
        ReadingEntry.Write(buffer, reading, "prikubansky", "traffic-center", At.ToUnixTimeMilliseconds() + 1);
        return buffer.Written.ToArray();
    }

    internal static byte[] Rejection()
    {
        using var buffer = new EntryBuffer();
        var key = new Guid("00112233-4455-6677-8899-aabbccddeeff");
        RejectionEntry.Write(buffer, ("pos", Fault.Of(FaultCode.Missing, "id", FaultCode.SendOwnId), null), (2, [1, 2, 3, 4]), key, At.ToUnixTimeMilliseconds() + 1);
        return buffer.Written.ToArray();
    }
}
