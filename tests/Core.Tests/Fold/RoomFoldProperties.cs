using SituationRoom.Core.Fold;

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
    });

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
