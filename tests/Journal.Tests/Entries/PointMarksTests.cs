using SituationRoom.Core.Places;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Journal.Tests.Entries;

public sealed class PointMarksTests
{
    [Theory]
    [InlineData(PointMarks.LooksSwapped, true)]
    [InlineData(PointMarks.Turned, false)]
    [InlineData((PointMarks)0, false)]
    public void The_fold_is_told_that_a_point_looks_exchanged(PointMarks marks, bool looksSwapped)
    {
        using var buffer = new EntryBuffer();
        var report = new Report { Id = "1", Latitude = 38.97, Longitude = 45.03 };
        var placement = new Placement { Districts = ["outside"], DistrictBy = PlacedBy.Point, Category = "none", CategoryBy = PlacedBy.Nothing, CatalogVersion = 1, PointMarks = marks };
        ReportEntry.Write(buffer, report, placement, ("pos", Channel.Feedback), 1);
        ReportEntry.Read(buffer.Written.Span).LooksSwapped.ShouldBe(looksSwapped);
    }
}
