namespace SituationRoom.Core.Merging;

/// <summary>Makes proposals of pairs. Pure: the same pairs and words give the same proposals.</summary>
public static class MergePlanner
{
    private const int MostOfOne = 12;

    /// <summary>The proposals, the likeliest first.</summary>
    /// <param name="candidates">The incidents.</param>
    /// <param name="pairs">Pairs of them that are near.</param>
    /// <param name="words">The words of a candidate by its index.</param>
    /// <param name="excluded">Whether two keys are known to be different problems, or merged already.</param>
    /// <param name="settings">From when on.</param>
    public static IReadOnlyList<Proposal> Propose(
        IReadOnlyList<MergeCandidate> candidates,
        IReadOnlyList<NearPair> pairs,
        Func<int, TextWords> words,
        Func<int, int, bool> excluded,
        MergeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(settings);
        var alike = pairs
            .Where(pair => !excluded(candidates[pair.One].Key, candidates[pair.Other].Key))
            .Select(pair => (pair.One, pair.Other, Likeness: PairLikeness.Of(candidates[pair.One], candidates[pair.Other], words(pair.One), words(pair.Other))))
            .Select(pair => (pair.One, pair.Other, pair.Likeness, Score: pair.Likeness.Score(settings)))
            .Where(pair => pair.Score >= settings.Least)
            .OrderByDescending(pair => pair.Score).ThenBy(pair => candidates[pair.One].Key).ThenBy(pair => candidates[pair.Other].Key)
            .ToList();
        var clusters = new Dictionary<int, Cluster>();
        foreach (var (one, other, likeness, score) in alike)
        {
            Join(clusters, one, other, (likeness, score), pair => excluded(candidates[pair.One].Key, candidates[pair.Other].Key));
        }

        return
        [
            .. clusters.Values.Distinct().OrderByDescending(cluster => cluster.Score).ThenBy(cluster => cluster.Members.Min(index => candidates[index].Key))
                .Take(settings.Most).Select(cluster => cluster.Proposal(candidates)),
        ];
    }

    private static void Join(
        Dictionary<int, Cluster> clusters, int one, int other, (PairLikeness Likeness, double Score) pair, Func<(int One, int Other), bool> excluded)
    {
        var left = clusters.GetValueOrDefault(one) ?? new Cluster(one, pair.Score);
        var right = clusters.GetValueOrDefault(other) ?? new Cluster(other, pair.Score);
        if (left == right || left.Members.Count + right.Members.Count > MostOfOne
            || left.Members.Any(member => right.Members.Any(second => excluded((member, second)))))
        {
            return;
        }

        left.Take(right, one, other, pair.Likeness);
        foreach (var member in left.Members)
        {
            clusters[member] = left;
        }
    }

    private sealed class Cluster(int first, double score)
    {
        private readonly List<(int One, int Other, PairLikeness Likeness)> _links = [];

        public List<int> Members { get; } = [first];

        public double Score { get; } = score;

        public void Take(Cluster other, int one, int second, PairLikeness likeness)
        {
            Members.AddRange(other.Members);
            _links.AddRange(other._links);
            _links.Add((one, second, likeness));
        }

        public Proposal Proposal(IReadOnlyList<MergeCandidate> candidates)
        {
            var keys = Members.OrderBy(index => candidates[index].OccurredAt).ThenBy(index => candidates[index].Key).Select(index => candidates[index].Key).ToList();
            return new Proposal(keys, Score, [.. _links.Select(link => new ProposalReason(candidates[link.Other].Key, candidates[link.One].Key, link.Likeness))]);
        }
    }
}
