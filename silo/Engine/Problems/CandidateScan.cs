using SituationRoom.Core.Fold;
using SituationRoom.Core.Incidents;
using SituationRoom.Core.Merging;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Problems;

/// <summary>
/// Gathers, a slice at a time on the engine's thread, the open incidents with a position that may be the same problem as another.
/// </summary>
internal sealed class CandidateScan(RoomFold fold, MergeSettings settings)
{
    private const int Rows = 16_384;

    // In a storm only so many of the newest are compared.
    private const int Most = 50_000;
    private readonly List<MergeCandidate> _candidates = [];
    private readonly long _since = (fold.Counting.Now * 1000) - (2 * (long)settings.Apart.TotalMilliseconds);
    private int _next = fold.Incidents.RowCount;

    public IReadOnlyList<MergeCandidate> Candidates => _candidates;

    /// <summary>Looks at the next slice, the newest rows first; true once there is none.</summary>
    public bool Step()
    {
        var end = Math.Max(0, _next - Rows);
        while (_next > end && _candidates.Count < Most)
        {
            _next--;
            if (fold.Incidents.IsHeld(_next))
            {
                Look(_next);
            }
        }

        return _next == 0 || _candidates.Count == Most;
    }

    /// <summary>Which of these pairs of keys are known to be different or are one problem already, asked on the engine's thread.</summary>
    public static IReadOnlySet<(int One, int Other)> Excluded(RoomFold fold, IReadOnlyList<MergeCandidate> candidates)
    {
        var known = candidates.Select(candidate => candidate.Key).ToHashSet();
        return fold.Problems.DistinctPairs
            .SelectMany(pair => fold.Problems.MembersOf(pair.Low).SelectMany(one => fold.Problems.MembersOf(pair.High).Select(other => (One: one, Other: other))))
            .Where(pair => known.Contains(pair.One) && known.Contains(pair.Other))
            .SelectMany(pair => new[] { pair, (pair.Other, pair.One) })
            .ToHashSet();
    }

    private void Look(int key)
    {
        ref readonly var incident = ref fold.Incidents[key];
        ref readonly var settled = ref incident.Settled;
        if (!incident.IsOpen || settled.Mode != Mode.Actual || !settled.Gave(Given.Position) || incident.OccurredAt < _since || !fold.Counts(key))
        {
            return;
        }

        var (category, top) = Categories(settled.Category);
        _candidates.Add(new MergeCandidate(
            key, incident.Feed, settled.Channel, category, top, incident.OccurredAt, settled.LatitudeE7 / 1e7, settled.LongitudeE7 / 1e7, incident.DetailsPosition));
    }

    private (int Category, int Top) Categories(int category)
    {
        if (fold.Places.Categories[category].Code == Core.Places.Catalog.NoCategory)
        {
            return (-1, -1);
        }

        var top = category;
        while (fold.Places.Categories[top].Parent >= 0)
        {
            top = fold.Places.Categories[top].Parent;
        }

        return (category, top);
    }
}
