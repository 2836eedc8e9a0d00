using SituationRoom.Core.Fold;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Tests.Fold;

namespace SituationRoom.Core.Tests.Merging;

/// <summary>Folds a history into which decisions about incidents are strewn.</summary>
internal static class MergedFold
{
    /// <summary>A decision after every other step, drawn by the seed; null where there is none.</summary>
    public static List<(Told Told, ProblemDecision? Decided)> Strew(List<Told> told, int seed)
    {
        var random = new Random(seed);
        return [.. told.Select(step => (step, random.Next(2) == 0 ? Decision(random) : null))];
    }

    public static long Tell(RoomFold fold, IEnumerable<(Told Told, ProblemDecision? Decided)> steps, long position = 0)
    {
        foreach (var ((now, line), decided) in steps)
        {
            fold.Advance(now);
            if (line is not null)
            {
                fold.Apply(line.ToFacts(), ++position, now);
            }

            if (decided is not null)
            {
                fold.Apply(decided, ++position);
            }
        }

        return position;
    }

    /// <summary>Every incident there may be.</summary>
    public static IReadOnlyList<IncidentName> All { get; } =
        [.. from feed in new[] { "a", "b" } from id in Enumerable.Range(1, 4) select new IncidentName(feed, $"{id}")];

    private static ProblemDecision Decision(Random random)
    {
        var verb = random.Next(5) switch { 0 => ProblemVerb.Unmerge, 1 => ProblemVerb.Distinct, _ => ProblemVerb.Merge };
        return new ProblemDecision(verb, [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => All[random.Next(All.Count)])], "shift", DateTimeOffset.UnixEpoch, null);
    }
}
