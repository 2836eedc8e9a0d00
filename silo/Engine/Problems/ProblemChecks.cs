using SituationRoom.Core.Fold;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Problems;

/// <summary>Whether a decision about incidents can count, asked on the engine's thread.</summary>
internal static class ProblemChecks
{
    /// <summary>Why it can't, or null where it can.</summary>
    public static ProblemResult? Refusal(RoomFold fold, ProblemDecision decision)
    {
        var unknown = decision.Incidents.Where(name => fold.Find(name) < 0).ToList();
        if (unknown.Count > 0)
        {
            return new ProblemResult(ProblemStatus.Impossible, "not every incident is held: it was never reported, or it ended more than 30 days ago", unknown);
        }

        var keys = decision.Incidents.Select(name => fold.Find(name)).Distinct().ToList();
        return decision.Verb switch
        {
            ProblemVerb.Merge => Merge(fold, keys),
            ProblemVerb.Unmerge => keys.All(key => fold.Problems.MembersOf(key).Count == 1) ? Already("none of these incidents is merged") : null,
            ProblemVerb.Distinct => Distinct(fold, keys),
            _ => throw new ArgumentOutOfRangeException(nameof(decision)),
        };
    }

    /// <summary>What the trail tells of a decision that can count, before it does.</summary>
    public static ProblemDecided Said(RoomFold fold, ProblemDecision decision, Actor by)
    {
        var keys = decision.Incidents.Select(name => fold.Find(name)).Distinct().ToList();
        var before = keys.Select(key => fold.Problems.MembersOf(key).Min()).Distinct().Count();
        return new ProblemDecided
        {
            At = decision.At.ToUnixTimeMilliseconds(),
            By = by,
            Reason = decision.Note,
            Verb = decision.Verb,
            Incidents = decision.Incidents,
            Before = before,
            After = decision.Verb switch { ProblemVerb.Merge => 1, ProblemVerb.Unmerge => keys.Count, ProblemVerb.Distinct => before, _ => throw new ArgumentOutOfRangeException(nameof(decision)) },
        };
    }

    private static ProblemResult? Merge(RoomFold fold, List<int> keys)
    {
        if (keys.Count < 2)
        {
            return TooFew;
        }

        var members = keys.SelectMany(fold.Problems.MembersOf).Distinct().ToList();
        return members.Count > ProblemGroups.Most ? new ProblemResult(ProblemStatus.Impossible, $"more than {ProblemGroups.Most} incidents would be one problem")
            : fold.Problems.MembersOf(keys[0]).Count == members.Count ? Already("these incidents are one problem already")
            : null;
    }

    private static ProblemResult? Distinct(RoomFold fold, List<int> keys)
    {
        if (keys.Count < 2)
        {
            return TooFew;
        }

        var pairs = from one in keys from other in keys where one < other select (One: one, Other: other);
        return pairs.All(pair => fold.Problems.AreDistinct(pair.One, pair.Other)) ? Already("these incidents are known to be different problems")
            : pairs.Any(pair => fold.Problems.MembersOf(pair.One).Contains(pair.Other))
                ? new ProblemResult(ProblemStatus.Impossible, "some of these incidents are merged; take them apart first")
            : null;
    }

    private static ProblemResult TooFew { get; } = new(ProblemStatus.Impossible, "a problem needs at least two different incidents");

    private static ProblemResult Already(string reason) => new(ProblemStatus.AlreadySo, reason);
}
