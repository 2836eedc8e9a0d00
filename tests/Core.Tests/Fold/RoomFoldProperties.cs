using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Ledger;
using SituationRoom.Core.Typical;

namespace SituationRoom.Core.Tests.Fold;

public sealed class RoomFoldProperties
{
    [Fact]
    public void The_fold_equals_the_definitions() => Scenario.ForAll((steps, start) =>
    {
        var (fold, naive) = (SmallCity.Fold(), new NaiveRoom());
        var position = 0L;
        foreach (var told in Scenario.Tell(steps, start))
        {
            fold.Advance(told.Now);
            if (told.Line is not null)
            {
                fold.Apply(told.Line.ToFacts(), ++position, told.Now);
                naive.Tell(told.Line, told.Now);
            }

            Picture.Of(fold).ShouldBe(naive.PictureAt(told.Now));
        }

        return true;
    }, tests: 200);

    [Fact]
    public void Ticks_between_entries_change_nothing() => Scenario.ForAll((steps, start) =>
    {
        var told = Scenario.Tell(steps, start);
        var ticked = told.SelectMany((step, number) => new[] { new Told(step.Now - (number % 3), null), step });
        WithHistory(Folded(ticked)).ShouldBe(WithHistory(Folded(told)));
        return true;
    });

    [Fact]
    public void Duplicates_change_nothing_however_often_and_late_they_come() => ForAllReports((reports, seed) =>
    {
        var lines = reports.Select(report => Scenario.At(report, Scenario.Autumn)).ToArray();
        var fold = Folded(lines.Select(line => new Told(Scenario.Autumn, line)));
        var picture = WithHistory(fold);
        var again = lines.Concat(lines).ToArray();
        new Random(seed).Shuffle(again);
        var position = fold.Position;
        foreach (var line in again)
        {
            // The same content, received anew.
            var repeat = line with { ReceivedAt = line.ReceivedAt + 900 };
            fold.Apply(repeat.ToFacts(), ++position, Scenario.Autumn + 900).ShouldBe(FoldOutcome.Duplicate);
        }

        WithHistory(fold).ShouldBe(picture);
        return true;
    });

    [Fact]
    public void The_order_of_arrival_makes_no_difference() => ForAllReports((reports, seed) =>
    {
        // Ordered by revision, or else by times that differ.
        var lines = reports
            .Select((report, number) => report.Revision is null ? report with { At = -1_000 * (number + 3) } : report)
            .Select(report => Scenario.At(report, Scenario.Autumn))
            .ToArray();
        var shuffled = lines.ToArray();
        new Random(seed).Shuffle(shuffled);
        WithHistory(Folded(shuffled.Select(line => new Told(Scenario.Autumn, line))))
            .ShouldBe(WithHistory(Folded(lines.Select(line => new Told(Scenario.Autumn, line)))));
        return true;
    });

    /// <summary>The picture and what typicals are learnt from.</summary>
    internal static string WithHistory(RoomFold fold)
    {
        var bins = Enumerable.Range(0, ArrivalHistory.Bins)
            .Select(back => (fold.Counting.Now / ArrivalHistory.BinSeconds) - back)
            .Where(bin => fold.History.Bin(bin * ArrivalHistory.BinSeconds) > 0)
            .Select(bin => $"bin {bin}: {fold.History.Bin(bin * ArrivalHistory.BinSeconds)}");
        var hours =
            from series in fold.History.Series.Keys
            let name = ArrivalHistory.SeriesOf(series)
            from back in Enumerable.Range(0, ArrivalHistory.Hours)
            let hour = ((fold.Counting.Now / 3600) - back) * 3600
            where fold.History.Hour(series, hour) > 0
            let district = name.District < 0 ? "*" : fold.Places.Districts[name.District].Code
            let category = name.Category < 0 ? "*" : fold.Places.Categories[name.Category].Code
            orderby district, category, hour
            select $"hour {hour} of {district} x {category}: {fold.History.Hour(series, hour)}";
        var hurt = Enumerable.Range(0, fold.Incidents.RowCount).Where(fold.Incidents.IsHeld).Select(key => $"{fold.Incidents.IdOf(key)}: {fold.HurtIn(key)}").Order(StringComparer.Ordinal);
        return string.Join('\n', [Picture.Of(fold), .. bins, .. hours, $"hurt today: {fold.HurtToday}", .. hurt]);
    }

    internal static void ForAllReports(Func<ReportLine[], int, bool> holds) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(80),
        Prop.ForAll(Scenario.Reports(), Gen.Choose(0, int.MaxValue).ToArbitrary(), holds));

    internal static RoomFold Folded(IEnumerable<Told> told)
    {
        var fold = SmallCity.Fold();
        var position = 0L;
        foreach (var (now, line) in told)
        {
            fold.Advance(now);
            if (line is not null)
            {
                fold.Apply(line.ToFacts(), ++position, now);
            }
        }

        return fold;
    }
}
