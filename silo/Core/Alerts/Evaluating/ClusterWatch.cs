using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>
/// Clusters of one rule. Incidents are alike where they lie below the same category of the scope, or have the same one where it names
/// none. Each belongs to one cluster at the most: first to those there are, then to that about the oldest incident that has enough
/// of them near it.
/// </summary>
internal sealed class ClusterWatch(RoomFold fold, AlertRule rule)
{
    /// <summary>For how long a cluster that is no more keeps its incident, so that one that flickers is the same one.</summary>
    private const long Remembered = 600_000;

    private const int MostEvidence = 20;
    private readonly ScopeFilter _scope = new(fold, rule.Scope);
    private readonly Band _band = Band.Of(rule);
    private readonly List<ClusterAnchor> _anchors = [];

    /// <summary>When the next incident becomes too old, Unix ms, if nothing else changes.</summary>
    public long NextAt { get; private set; }

    /// <summary>Takes a cluster that stood before these rules were in force, if its incident is still held.</summary>
    public void Remember(in AlertSubject subject, ClusterPoint point, long now) => _anchors.Add(new ClusterAnchor(subject, point) { LastAt = now });

    public void Evaluate(IEnumerable<ClusterPoint> points, long now, List<Condition> into)
    {
        var within = (long)rule.Within.TotalMilliseconds;
        var those = points.Where(point => point.OccurredAt > now - within && IsInScope(point.Key)).ToList();
        NextAt = those.Count == 0 ? long.MaxValue : those.Min(point => point.OccurredAt) + within;
        var groups = those
            .GroupBy(point => GroupOf(fold.Incidents[point.Key].Settled.Category))
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            Evaluate(group.Key, Ordered(group), now, into);
        }

        _anchors.RemoveAll(anchor => now - anchor.LastAt > Remembered);
    }

    private void Evaluate(string category, List<ClusterPoint> points, long now, List<Condition> into)
    {
        var known = _anchors.FindAll(anchor => anchor.Subject.Category == category);
        var cosine = points.Concat(known.Select(anchor => anchor.Point)).Min(point => point.Cosine);
        var grid = new ClusterGrid(points, rule.Radius, cosine);
        foreach (var anchor in known)
        {
            var near = grid.Around(anchor.Point);
            if (!_band.Clears(near.Count))
            {
                Found(anchor, near);
            }
        }

        for (var i = 0; i < points.Count; i++)
        {
            if (!grid.IsTaken(i) && grid.Around(points[i]) is var near && _band.Holds(near.Count))
            {
                var anchor = new ClusterAnchor(SubjectOf(points[i].Key, category), points[i]);
                _anchors.Add(anchor);
                Found(anchor, near);
            }
        }

        void Found(ClusterAnchor anchor, List<int> near)
        {
            grid.Take(near);
            anchor.LastAt = now;
            int[] evidence = [.. near.Select(number => points[number]).OrderByDescending(point => point.OccurredAt).Take(MostEvidence).Select(point => point.Key)];
            into.Add(new Condition(
                rule.Id, anchor.Subject, rule.Priority ?? RuleDefaults.Priority, _band.Holds(near.Count), Clear: false, near.Count, rule.Threshold, evidence));
        }
    }

    private AlertSubject SubjectOf(int key, string category)
    {
        ref readonly var incident = ref fold.Incidents[key];
        var district = fold.Places.Districts[fold.Places.Areas[incident.Settled.Area][0]].Code;
        return new AlertSubject(district, category, null, $"{fold.Feeds.IdOf(incident.Feed)}/{fold.Incidents.IdOf(key)}");
    }

    /// <summary>The oldest first; of those at one moment by name, so that it makes no difference in which order they came.</summary>
    private List<ClusterPoint> Ordered(IEnumerable<ClusterPoint> points)
    {
        var ordered = points.ToList();
        ordered.Sort((one, other) =>
        {
            var order = one.OccurredAt.CompareTo(other.OccurredAt);
            return order != 0 || one.Key == other.Key ? order : ByName(one.Key, other.Key);
        });
        return ordered;
    }

    private int ByName(int one, int other)
    {
        ref var left = ref fold.Incidents[one];
        ref var right = ref fold.Incidents[other];
        var order = string.CompareOrdinal(fold.Feeds.IdOf(left.Feed), fold.Feeds.IdOf(right.Feed));
        return order != 0 ? order : fold.Incidents.Utf8IdOf(left).SequenceCompareTo(fold.Incidents.Utf8IdOf(right));
    }

    private bool IsInScope(int key)
    {
        ref readonly var incident = ref fold.Incidents[key];
        return incident.Settled.Severity >= rule.Severity && _scope.Passes(incident);
    }

    /// <summary>The lowest category of the scope that holds this one; itself where the scope names none.</summary>
    private string GroupOf(int category)
    {
        if (rule.Scope.Categories.Count == 0)
        {
            return fold.Places.Categories[category].Code;
        }

        while (!rule.Scope.Categories.Contains(fold.Places.Categories[category].Code))
        {
            category = fold.Places.Categories[category].Parent;
        }

        return fold.Places.Categories[category].Code;
    }
}
