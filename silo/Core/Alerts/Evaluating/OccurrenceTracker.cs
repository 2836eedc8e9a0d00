using SituationRoom.Core.Alerts.Rules;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>
/// Makes occurrences of what an evaluator saw, by on-delay, off-delay and suppression alone: what rules would raise if nobody did anything
/// about it. What people do to alerts is no part of it. Its times are those it is told.
/// </summary>
public sealed class OccurrenceTracker(RuleSet rules)
{
    private readonly Dictionary<(string Rule, AlertSubject Subject), Point> _points = [];
    private readonly List<Occurrence> _ended = [];
    private long _round;

    /// <summary>Those that ended, in the order in which they did.</summary>
    public IReadOnlyList<Occurrence> Ended => _ended;

    /// <summary>Those that last.</summary>
    public IEnumerable<Occurrence> Standing => _points.Values.Select(point => point.Occurrence).OfType<Occurrence>();

    /// <summary>Takes what was seen at a moment.</summary>
    /// <param name="seen">The conditions that were not clear.</param>
    /// <param name="isWhole">Whether everything was looked at, so that what is not among them is clear.</param>
    /// <param name="now">The moment, Unix ms; never before an earlier one.</param>
    public void See(IReadOnlyList<Condition> seen, bool isWhole, long now)
    {
        ArgumentNullException.ThrowIfNull(seen);
        _round++;
        foreach (var condition in seen)
        {
            var key = (condition.Rule, condition.Subject);
            if (rules.TryGet(condition.Rule, out var rule) && (condition.Holds || _points.ContainsKey(key)))
            {
                Take(Of(key), rule, condition, now, _round);
            }
        }

        foreach (var (key, point) in _points)
        {
            if (isWhole && point.SeenIn != _round)
            {
                Clear(key, point, now);
            }
        }

        foreach (var point in _points.Values)
        {
            if (point.Occurrence is { AnnunciatedAt: null } occurrence && !IsSuppressed(occurrence))
            {
                point.Occurrence = occurrence with { AnnunciatedAt = now };
            }
        }
    }

    private Point Of((string Rule, AlertSubject Subject) key)
    {
        if (!_points.TryGetValue(key, out var point))
        {
            _points.Add(key, point = new Point());
        }

        return point;
    }

    private static void Take(Point point, AlertRule rule, Condition condition, long now, long round)
    {
        (point.SeenIn, point.ClearSince) = (round, null);
        point.HeldSince = condition.Holds ? point.HeldSince ?? now : point.Occurrence is null ? null : point.HeldSince;
        if (point.Occurrence is { } standing)
        {
            point.Occurrence = standing with
            {
                Priority = Math.Min(standing.Priority, condition.Priority),
                Mode = condition.Mode,
                Value = Worse(rule, standing.Value, condition.Value),
            };
        }
        else if (point.HeldSince is { } since && now - since >= (long)rule.OnDelay.TotalMilliseconds)
        {
            point.Occurrence = new Occurrence
            {
                Rule = rule.Id,
                Subject = condition.Subject,
                Priority = condition.Priority,
                Mode = condition.Mode,
                HeldSince = since,
                RaisedAt = now,
                Value = condition.Value,
                Threshold = condition.Threshold,
            };
        }
    }

    private void Clear((string Rule, AlertSubject Subject) key, Point point, long now)
    {
        point.ClearSince ??= now;
        if (point.Occurrence is null)
        {
            _points.Remove(key);
        }
        else if (!rules.TryGet(key.Rule, out var rule) || now - point.ClearSince >= (long)rule.OffDelay.TotalMilliseconds)
        {
            _ended.Add(point.Occurrence with { ReturnedAt = now });
            _points.Remove(key);
        }
    }

    private bool IsSuppressed(Occurrence occurrence) =>
        rules.TryGet(occurrence.Rule, out var rule)
        && rule.SuppressedBy.Count > 0
        && _points.Any(other => other.Value.Occurrence is not null && rule.SuppressedBy.Contains(other.Key.Rule) && Covers(other.Key.Subject, occurrence.Subject));

    /// <summary>Whether what a parent is about holds what a child is about.</summary>
    private static bool Covers(in AlertSubject parent, in AlertSubject child) =>
        (parent.District is null || parent.District == child.District)
        && (parent.Category is null || (child.Category is { } category && (category == parent.Category || category.StartsWith(parent.Category + "/", StringComparison.Ordinal))))
        && (parent.Feed is null || parent.Feed == child.Feed || (parent.Item is not null && child.Feed is null));

    private static double? Worse(AlertRule rule, double? one, double? other) =>
        one is { } left && other is { } right ? (rule.IsBelow ? Math.Min(left, right) : Math.Max(left, right)) : one ?? other;

    private sealed class Point
    {
        public long? HeldSince { get; set; }

        public long? ClearSince { get; set; }

        public long SeenIn { get; set; }

        public Occurrence? Occurrence { get; set; }
    }
}
