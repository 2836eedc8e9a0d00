using SituationRoom.Core.Fold;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Tests.Fold;

/// <summary>Moves, releases and voids between reports, in any order.</summary>
public sealed class MendingProperties
{
    [Fact]
    public void The_fold_equals_the_definitions_whatever_was_moved_released_and_made_void() => ForAll(deeds =>
        told =>
        {
            deeds.Take(told);
            Picture.Of(deeds.Fold).ShouldBe(deeds.Naive.PictureAt(told.Now));
        });

    [Fact]
    public void A_replay_equals_what_was_live() => ForAll(
        deeds => deeds.Take,
        deeds =>
        {
            var again = SmallCity.Fold();
            foreach (var (now, entry) in deeds.Journal)
            {
                Deeds.Apply(again, now, entry);
            }

            again.Advance(deeds.Fold.Counting.Now * 1000);
            Whole(again).ShouldBe(Whole(deeds.Fold));
        });

    [Fact]
    public void What_a_snapshot_brought_back_goes_on_as_what_went_on() => ForAll(
        deeds => deeds.Take,
        deeds =>
        {
            var (half, on) = (SmallCity.Fold(), deeds.Journal.Count / 2);
            foreach (var (now, entry) in deeds.Journal[..on])
            {
                Deeds.Apply(half, now, entry);
            }

            foreach (var settings in new[] { SmallCity.Settings(), FoldSnapshotProperties.OtherOrder })
            {
                var back = FoldSnapshotProperties.BroughtBack(half, settings);
                Whole(back).ShouldBe(Whole(half));
                foreach (var (now, entry) in deeds.Journal[on..])
                {
                    Deeds.Apply(back, now, entry);
                }

                back.Advance(deeds.Fold.Counting.Now * 1000);
                Whole(back).ShouldBe(Whole(deeds.Fold));
            }
        });

    [Fact]
    public void The_same_move_release_or_void_folded_again_changes_nothing() => ForAll(deeds => told =>
    {
        deeds.Take(told);
        if (deeds.Journal.Count > 0 && deeds.Journal[^1] is (var now, TrailEvent said))
        {
            var before = RoomFoldProperties.WithHistory(deeds.Fold);
            Deeds.Apply(deeds.Fold, now, said);
            RoomFoldProperties.WithHistory(deeds.Fold).ShouldBe(before);
        }
    });

    [Fact]
    public void What_is_void_leaves_the_room_as_if_it_had_never_come_and_counts_when_it_comes_again() => RoomFoldProperties.ForAllReports((reports, seed) =>
    {
        var lines = reports.Select((report, number) => Scenario.At(report, Scenario.Autumn) with { Title = $"{number}" }).ToArray();
        var random = new Random(seed);
        var imported = lines.Where(_ => random.Next(2) == 0).ToHashSet(ReferenceEqualityComparer.Instance);
        var (fold, others, all) = (SmallCity.Fold(), SmallCity.Fold(), SmallCity.Fold());
        foreach (var line in lines)
        {
            Deeds.Apply(fold, Scenario.Autumn, line);
            Deeds.Apply(all, Scenario.Autumn, line);
            if (imported.Contains(line))
            {
                Deeds.Apply(fold, Scenario.Autumn, new Imports.ImportFacts(line.Feed, "bad", null, "folder", Scenario.Autumn, 1, 0, 0));
            }
            else
            {
                Deeds.Apply(others, Scenario.Autumn, line);
            }
        }

        foreach (var import in fold.Imports.All.ToArray())
        {
            var counted = fold.Counted(import.Feed, import.Ranges);
            var held = fold.Incidents.Count;
            Deeds.Apply(fold, Scenario.Autumn, new ImportVoided
            {
                At = Scenario.Autumn, Feed = fold.Feeds.IdOf(import.Feed), Import = import.Id, Ranges = import.Ranges, Reports = 0, Gone = 0, Kept = 0, Rejections = 0,
            });
            (held - fold.Incidents.Count).ShouldBe(counted.Gone);
            fold.Imports.Find(import.Feed, import.Id)!.Ranges.ShouldBeEmpty();
        }

        // Where a revision is told twice with the same time the content decides, so that no order of arrival shows in this comparison.
        RoomFoldProperties.WithHistory(fold).ShouldBe(RoomFoldProperties.WithHistory(others));
        return true;
    });

    private static string Whole(RoomFold fold)
    {
        var hands = fold.Hands.All
            .Select(pair => $"{fold.Feeds.IdOf(fold.Incidents[pair.Key].Feed)}/{fold.Incidents.IdOf(pair.Key)} {pair.Value.Version} {pair.Value.By} {pair.Value.At} {pair.Value.IsMoved} {string.Join(',', pair.Value.Positions)}")
            .Order(StringComparer.Ordinal);
        var imports = fold.Imports.All.Select(import => $"{fold.Feeds.IdOf(import.Feed)} {import with { Feed = 0, Ranges = [] }} {string.Join(',', import.Ranges)}");
        return string.Join('\n', [FoldSnapshotProperties.Describe(fold), .. hands, .. imports]);
    }

    private static void ForAll(Func<Deeds, Action<Told>> each, Action<Deeds>? end = null) => Scenario.ForAll((steps, start) =>
    {
        for (var seed = 0; seed < 2; seed++)
        {
            var deeds = new Deeds(seed);
            var take = each(deeds);
            foreach (var told in Scenario.Tell(steps, start))
            {
                take(told);
            }

            end?.Invoke(deeds);
        }

        return true;
    }, tests: 15);
}
