using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Tests.Fold;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Merging;

public sealed class MergingProperties
{
    [Fact]
    public void What_was_merged_and_taken_apart_again_counts_as_if_nothing_had_been() => Scenario.ForAll((steps, start) =>
    {
        var told = Scenario.Tell(steps, start);
        var fold = SmallCity.Fold();
        var position = MergedFold.Tell(fold, MergedFold.Strew(told, steps.Length));
        fold.Apply(new ProblemDecision(ProblemVerb.Unmerge, MergedFold.All, "shift", DateTimeOffset.UnixEpoch, null), position + 1);
        Picture.Of(fold).ShouldBe(Picture.Of(RoomFoldProperties.Folded(told)));
        return true;
    });

    [Fact]
    public void A_problem_is_counted_once_by_its_most_pressing_incident() => Scenario.ForAll((steps, start) =>
    {
        var fold = SmallCity.Fold();
        MergedFold.Tell(fold, MergedFold.Strew(Scenario.Tell(steps, start), steps.Length));
        Open(fold).ShouldBe(Naive(fold));
        return true;
    });

    [Fact]
    public void A_fold_brought_back_holds_the_same_problems_and_goes_on_alike() => Scenario.ForAll((steps, start) =>
    {
        var strewn = MergedFold.Strew(Scenario.Tell(steps, start), steps.Length);
        var fold = SmallCity.Fold();
        var position = MergedFold.Tell(fold, strewn[..(strewn.Count / 2)]);
        using var stream = new MemoryStream();
        FoldSnapshot.Save(fold, stream);
        stream.Position = 0;
        var back = SmallCity.Fold();
        FoldSnapshot.Restore(back, stream);
        Describe(back).ShouldBe(Describe(fold));
        MergedFold.Tell(back, strewn[(strewn.Count / 2)..], position);
        MergedFold.Tell(fold, strewn[(strewn.Count / 2)..], position);
        Describe(back).ShouldBe(Describe(fold));
        return true;
    });

    private static string Describe(RoomFold fold) =>
        Picture.Of(fold) + "\n" + string.Join('\n', fold.Problems.Groups
            .Select(group => $"{string.Join(' ', group.Members.Select(key => Name(fold, key)).Order())} {fold.Problems.VoicesOf(group.Members[0])}")
            .Order());

    private static string Name(RoomFold fold, int key) => $"{fold.Feeds.IdOf(fold.Incidents[key].Feed)}/{fold.Incidents.IdOf(key)}";

    private static int Open(RoomFold fold) =>
        Enumerable.Range(0, fold.Slots.Count).Where(slot => fold.Slots.KeyOf(slot).Mode == Mode.Actual).Sum(slot => fold.Slots[slot, Tally.Open]);

    private static int Naive(RoomFold fold)
    {
        var problems = Enumerable.Range(0, fold.Incidents.RowCount).Where(fold.Incidents.IsHeld)
            .Select(key => string.Join(' ', fold.Problems.MembersOf(key).Order())).Distinct();
        return problems.Count(problem =>
        {
            var first = problem.Split(' ').Select(int.Parse)
                .OrderBy(key => fold.Incidents[key].IsOpen ? 0 : 1)
                .ThenBy(key => fold.Incidents[key].NextDue is 0 ? long.MaxValue : fold.Incidents[key].NextDue)
                .ThenBy(key => fold.Incidents[key].OccurredAt)
                .ThenBy(key => Name(fold, key), StringComparer.Ordinal)
                .First();
            return fold.Incidents[first].IsOpen && fold.Incidents[first].Settled.Mode == Mode.Actual;
        });
    }
}
