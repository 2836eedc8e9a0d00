using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Core.Deadlines;
using SituationRoom.Core.Incidents;
using SituationRoom.Core.Places;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Journal.Tests.Entries;

public sealed class ReportEntryTests
{
    private static readonly Placement Placed = new()
    {
        Districts = ["south", "north", "south"],
        Category = "roads/potholes",
        DistrictBy = PlacedBy.Alias,
        CategoryBy = PlacedBy.Code,
        CatalogVersion = 7,
    };

    [Fact]
    public void A_report_reads_as_it_was_written() =>
        Prop.ForAll(SomeReports.Any(), report =>
        {
            var entry = Entry(report);
            var facts = ReportEntry.Read(entry);
            Text(facts.Feed).ShouldBe("dispatch-112");
            Text(facts.Id).ShouldBe(report.Id);
            Text(facts.Category).ShouldBe("roads/potholes");
            Text(facts.Area).ShouldBe("north;south");
            Text(facts.Title).ShouldBe(report.Title ?? string.Empty);
            (facts.Channel, facts.ReceivedAt).ShouldBe((Channel.Sensor, 1_800_000_000_123));
            (facts.Status, facts.Severity, facts.Mode, facts.Kind).ShouldBe((
                report.Status ?? IncidentStatus.Open, report.Severity ?? Severity.Unknown, report.Mode ?? Mode.Actual, report.Kind ?? IncidentKind.Incident));
            (facts.Revision, facts.At, facts.Due, facts.Promised).ShouldBe((
                report.Revision ?? 0, Milliseconds(report.OccurredAt), Milliseconds(report.Due), Milliseconds(report.Promised)));
            (facts.LatitudeE7 / 1e7).ShouldBe(report.Latitude ?? 0, 1e-7);
            (facts.LongitudeE7 / 1e7).ShouldBe(report.Longitude ?? 0, 1e-7);
            facts.Given.ShouldBe(SomeReports.Given(report));

            var details = ReportDetails.Read(entry);
            (details.Title, details.Text, details.Address, details.Department).ShouldBe((
                report.Title is "" ? null : report.Title, report.Text, report.Address, report.Department));
            (details.ReceivedBy, details.People, details.GivenCategory).ShouldBe((report.ReceivedBy, report.People, report.Category));
            details.Links.ShouldBe(report.Links);
            details.GivenDistricts.ShouldBe(report.Districts);
            details.Extras.ShouldBe(report.Extras);
            details.Person.ToArray().ShouldBe([1, 2, 3]);
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_content_hash_is_the_same_whenever_and_wherever_it_was_taken() =>
        Prop.ForAll(SomeReports.Any(), report =>
        {
            var elsewhere = Placed with { Districts = ["outside"], Category = "none", DistrictBy = PlacedBy.OutsidePoint, CatalogVersion = 8 };
            using var buffer = new EntryBuffer();
            buffer.Write("what lay before"u8);
            var hash = ReportEntry.Write(buffer, report, elsewhere, ("dispatch-112", Channel.Agency), 5);
            return hash == (ReportEntry.Read(Entry(report)).ContentHash ^ 9);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_member_that_differs_makes_another_hash()
    {
        var report = new Report { Id = "1" };
        var at = new DateTimeOffset(2026, 11, 21, 10, 15, 0, TimeSpan.Zero);
        Report[] others =
        [
            report, report with { Id = "2" }, report with { Revision = 0 }, report with { Revision = 1 }, report with { OccurredAt = at },
            report with { Due = at }, report with { Promised = at }, report with { Status = IncidentStatus.Open },
            report with { Severity = Severity.Unknown }, report with { Mode = Mode.Actual }, report with { Kind = IncidentKind.Incident },
            report with { Category = "1" }, report with { Districts = ["1"] }, report with { Districts = ["1", "1"] },
            report with { Latitude = 0, Longitude = 0 }, report with { Title = "1" }, report with { Text = "1" }, report with { Address = "1" },
            report with { Department = "1" }, report with { ReceivedBy = "1" }, report with { People = new Casualties(0, 0) },
            report with { People = new Casualties(0, 1) }, report with { Links = ["1"] }, report with { Extras = [new("1", "1")] },
            report with { Extras = [new("1", "2")] },
        ];
        others.Select(other => ReportEntry.Read(Entry(other)).ContentHash).Distinct().Count().ShouldBe(others.Length);
    }

    [Fact]
    public void A_point_that_decided_no_district_gives_none()
    {
        // No boundaries are configured: where the point lies is known, in which district it lies is not.
        using var buffer = new EntryBuffer();
        var nowhere = Placed with { Districts = [Catalog.Unplaced], DistrictBy = PlacedBy.Nothing };
        ReportEntry.Write(buffer, new Report { Id = "1", Latitude = 45, Longitude = 39 }, nowhere, ("a", Channel.Dispatch), 0);
        ReportEntry.Read(buffer.Written.Span).Given.ShouldBe(Given.Position);
    }

    [Fact]
    public void What_configuration_decided_reads_as_it_was_written()
    {
        var decided = Placed with
        {
            CategoryBy = PlacedBy.UnknownWordThenWords,
            CategoryRule = "нет отопления",
            Department = "city-services",
            PointMarks = PointMarks.LooksSwapped,
            Due = new DueTimes(1_800_000_030, 1_800_014_400, uint.MaxValue, 0xFEEDF00D),
        };
        using var buffer = new EntryBuffer();
        ReportEntry.Write(buffer, new Report { Id = "1", Category = "Отопление" }, decided, ("a", Channel.Dispatch), 0, [1, 2]);
        var entry = buffer.Written.Span;
        ReportDecision.Read(entry).ShouldBe(new ReportDecision
        {
            CategoryBy = decided.CategoryBy,
            CategoryRule = decided.CategoryRule,
            DistrictBy = PlacedBy.Alias,
            Department = decided.Department,
            PointMarks = decided.PointMarks,
            Due = decided.Due,
            CatalogVersion = 7,
        });
        ReportEntry.Read(entry).Norm.ShouldBe(decided.Due);
        ReportDetails.Read(entry).Person.ToArray().ShouldBe([1, 2]);
    }

    [Fact]
    public void A_category_that_words_decided_is_none_that_was_given()
    {
        using var buffer = new EntryBuffer();
        ReportEntry.Write(buffer, new Report { Id = "1", Category = " " }, Placed with { CategoryBy = PlacedBy.Words }, ("a", Channel.Dispatch), 0);
        ReportEntry.Read(buffer.Written.Span).Given.ShouldBe(Given.CategoryByWords);
    }

    [Fact]
    public void A_point_at_zero_is_no_position_and_a_turned_one_lies_the_other_way()
    {
        using var buffer = new EntryBuffer();
        var nowhere = Placed with { DistrictBy = PlacedBy.Nothing, PointMarks = PointMarks.Zero };
        ReportEntry.Write(buffer, new Report { Id = "1", Latitude = 0, Longitude = 0 }, nowhere, ("a", Channel.Dispatch), 0);
        ReportEntry.Read(buffer.Written.Span).Given.ShouldBe(Given.None);
        buffer.Clear();
        ReportEntry.Write(buffer, new Report { Id = "1", Latitude = 39, Longitude = 45 }, Placed with { PointMarks = PointMarks.Turned }, ("a", Channel.Dispatch), 0);
        var facts = ReportEntry.Read(buffer.Written.Span);
        (facts.LatitudeE7, facts.LongitudeE7).ShouldBe((450_000_000, 390_000_000));
    }

    [Fact]
    public void An_extra_whose_name_holds_a_zero_is_kept_whole()
    {
        var report = new Report { Id = "1", Extras = [new("a\0b", "\"\\u0000\""), new(string.Empty, "1")] };
        ReportDetails.Read(Entry(report)).Extras.ShouldBe(report.Extras);
    }

    [Fact]
    public void What_was_followed_from_another_room_bears_its_position_there_and_the_hash_of_its_content_there()
    {
        var report = new Report { Id = "pos:1", Title = "Яма", Category = "roads", From = new FollowedFrom(long.MaxValue, 77) };
        using var buffer = new EntryBuffer();
        ReportEntry.Write(buffer, report, Placed, ("city", Channel.Feedback), 5, [1, 2, 3], personHash: 9).ShouldBe(77UL);
        var entry = buffer.Written.ToArray();
        entry[1].ShouldBe((byte)3);
        var facts = ReportEntry.Read(entry);
        (facts.SourcePosition, facts.ContentHash, Text(facts.Id), Text(facts.Title), Text(facts.Feed), facts.Norm).ShouldBe((long.MaxValue, 77UL, "pos:1", "Яма", "city", Placed.Due));
        ReportDetails.Read(entry).Title.ShouldBe("Яма");
        ReportDetails.Read(entry).Person.ToArray().ShouldBe([1, 2, 3]);
        ReportDecision.Read(entry).ShouldBe(ReportDecision.Read(Entry(report with { From = null })));
        var plain = Entry(report with { From = null });
        plain[1].ShouldBe((byte)2);
        ReportEntry.Read(plain).SourcePosition.ShouldBe(0);
        Should.Throw<InvalidDataException>(() => ReportEntry.Read(entry.AsSpan(0, 70)));
    }

    private static byte[] Entry(Report report)
    {
        using var buffer = new EntryBuffer(16);
        ReportEntry.Write(buffer, report, Placed, ("dispatch-112", Channel.Sensor), 1_800_000_000_123, [1, 2, 3], personHash: 9);
        return buffer.Written.ToArray();
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    private static long Milliseconds(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds() ?? 0;
}
