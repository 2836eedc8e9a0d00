using System.Runtime.CompilerServices;
using System.Text;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Incidents;
using SituationRoom.Core.Ledger;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Fold;

public sealed class FoldSnapshotProperties
{
    /// <summary>The same trees told in another order; what is left out is known from the snapshot alone.</summary>
    internal static readonly RoomSettings OtherOrder = SmallCity.Settings(
        [("unplaced", null), ("region", null), ("south", "region"), ("north", "region"), ("n2", "north"), ("n1", "north")],
        [("housing", null), ("roads", null), ("roads/snow", "roads"), ("roads/potholes", "roads")],
        "b", "a");

    [Fact]
    public void A_fold_brought_back_equals_the_one_that_was_kept() => Scenario.ForAll((steps, start) =>
    {
        var kept = RoomFoldProperties.Folded(Scenario.Tell(steps, start));
        Describe(BroughtBack(kept, SmallCity.Settings())).ShouldBe(Describe(kept));
        return true;
    });

    [Fact]
    public void A_fold_brought_back_under_another_order_of_the_configuration_equals_it_too() => Scenario.ForAll((steps, start) =>
    {
        var kept = RoomFoldProperties.Folded(Scenario.Tell(steps, start));
        var back = BroughtBack(kept, OtherOrder);
        Describe(back).ShouldBe(Describe(kept));
        return true;
    });

    [Fact]
    public void Folding_on_after_it_was_brought_back_equals_folding_on() => Scenario.ForAll((steps, start) =>
    {
        var told = Scenario.Tell(steps, start);
        var (fold, position) = (RoomFoldProperties.Folded(told[..(told.Count / 2)]), (long)told.Count);
        Tell(fold, "reading");
        var back = new[] { BroughtBack(fold, SmallCity.Settings()), BroughtBack(fold, OtherOrder) };
        foreach (var (now, line) in told[(told.Count / 2)..])
        {
            position++;
            foreach (var each in back.Append(fold))
            {
                each.Advance(now);
                if (line is not null)
                {
                    each.Apply(line.ToFacts(), position, now);
                }
            }

            Picture.Of(back[0]).ShouldBe(Picture.Of(fold));
            Picture.Of(back[1]).ShouldBe(Picture.Of(fold));
        }

        Describe(back[0]).ShouldBe(Describe(fold));
        Describe(back[1]).ShouldBe(Describe(fold));
        return true;
    }, tests: 50);

    [Fact]
    public void Readings_rejections_and_health_come_back()
    {
        var fold = SmallCity.Fold();
        fold.Advance(Scenario.Autumn);
        Tell(fold, "jam");
        var back = BroughtBack(fold, SmallCity.Settings(feeds: "b"));
        var reading = back.Readings.Latest[(back.Feeds.Find("a"), "jam")];
        (reading.At, reading.Value, reading.Unit, reading.District).ShouldBe((Scenario.Autumn - 5, 7.5, "score", "n1"));
        back.Readings.Knows(back.Feeds.Find("a"), "jam", Scenario.Autumn - 5).ShouldBeTrue();
        back.Rejections.Total.ShouldBe(1);
        var rejection = back.Rejections.Newest.ShouldHaveSingleItem();
        (rejection.Position, back.Feeds.IdOf(rejection.Feed), rejection.Why.English(), rejection.Length).ShouldBe((2L, "b", "no id", 3));
        foreach (var feed in new[] { "a", "b" })
        {
            // What is not configured any more still has its health; its interval is the default one.
            (back.Feeds.View(back.Feeds.Find(feed), Scenario.Autumn) with { IntervalSeconds = 0 })
                .ShouldBe(fold.Feeds.View(fold.Feeds.Find(feed), Scenario.Autumn) with { IntervalSeconds = 0, Names = back.Feeds.View(back.Feeds.Find(feed), 0).Names });
        }
    }

    [Fact]
    public void A_board_made_after_it_was_brought_back_shows_the_same_titles_in_the_same_order()
    {
        var told = Enumerable.Range(1, 20).Select(number => new Told(Scenario.Autumn + number, new ReportLine
        {
            Id = $"{number}",
            ReceivedAt = Scenario.Autumn + number,
            Severity = number % 2 == 0 ? Reports.Severity.Extreme : Reports.Severity.Severe,
            Status = number % 3 == 0 ? Reports.IncidentStatus.InProgress : Reports.IncidentStatus.Open,
            Title = $"Происшествие {number}",
        }));
        var fold = RoomFoldProperties.Folded(told);
        Titles(BroughtBack(fold, OtherOrder)).ShouldBe(Titles(fold));
        Titles(fold).Count.ShouldBe(20);
    }

    [Fact]
    public void Rows_lie_in_a_snapshot_as_this_format_says()
    {
        // A change here is a change of FoldSnapshot.Format.
        (FoldSnapshot.Format, Unsafe.SizeOf<Incident>(), Unsafe.SizeOf<Observation>()).ShouldBe((22, 176, 104));
    }

    private static List<string?> Titles(RoomFold fold) => [.. fold.Spotlight.Notable.Select(fold.Spotlight.TitleOf)];

    private static void Tell(RoomFold fold, string key)
    {
        var now = Scenario.Autumn;
        fold.Apply(
            new ReadingFacts
            {
                Feed = "a"u8, Key = Encoding.UTF8.GetBytes(key), Unit = "score"u8, District = "n1"u8, At = now - 5, ReceivedAt = now, Value = 7.5,
            },
            1);
        fold.Apply(new RejectionFacts { Feed = "b"u8, Reason = "no id"u8, ReceivedAt = now, Length = 3 }, 2);
    }

    internal static string Describe(RoomFold fold) =>
        $"{fold.Position} {fold.Counting.Now}\n{RoomFoldProperties.WithHistory(fold)}\n{string.Join(',', Titles(fold).Order())}";

    internal static RoomFold BroughtBack(RoomFold fold, RoomSettings settings)
    {
        using var stream = new MemoryStream();
        FoldSnapshot.Save(fold, stream);
        stream.Position = 0;
        var back = new RoomFold(settings);
        FoldSnapshot.Restore(back, stream);
        stream.Position.ShouldBe(stream.Length);
        return back;
    }
}
