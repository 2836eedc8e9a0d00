using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Incidents;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Places;
using SituationRoom.Reports;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>
/// Clusters of open incidents: near each other, lately, alike. Looked for only where an incident changed or became too old; where there
/// are thousands not each second, and among the newest <see cref="Most"/> alone: a storm has rules of its own.
/// </summary>
internal sealed class ClusterRules
{
    private readonly RoomFold _fold;
    private readonly Dictionary<string, ClusterWatch> _watches = new(StringComparer.Ordinal);
    private readonly long _longest;
    private readonly Dictionary<int, ClusterPoint> _points = [];
    /// <summary>Incidents among which clusters are looked for.</summary>
    public const int Most = 10_000;

    private const int Many = 1_000;
    private readonly Queue<int> _order = new();
    private readonly List<Condition> _found = [];
    private bool _changed;
    private long _nextAt;
    private long _notBefore;

    public ClusterRules(RoomFold fold, IEnumerable<AlertRule> rules)
    {
        _fold = fold;
        foreach (var rule in rules)
        {
            _watches.Add(rule.Id, new ClusterWatch(fold, rule));
            _longest = Math.Max(_longest, (long)rule.Within.TotalMilliseconds);
        }
    }

    public bool IsEmpty => _watches.Count == 0;

    public void Clear()
    {
        _points.Clear();
        _order.Clear();
        _notBefore = 0;
        _changed = true;
    }

    /// <summary>Takes a cluster that stood before, if the incident about which it lies is still held and says where it is.</summary>
    public void Remember(string rule, in AlertSubject subject, long now)
    {
        if (_watches.TryGetValue(rule, out var watch)
            && subject.Item?.Split('/', 2) is [var feed, var id]
            && _fold.Find(new IncidentName(feed, id)) is >= 0 and var key
            && _fold.Incidents[key].Settled.Gave(Given.Position))
        {
            watch.Remember(subject, PointOf(key), now);
        }
    }

    /// <summary>Looks at an incident that changed or went.</summary>
    public void Look(int key)
    {
        if (_fold.Incidents.IsHeld(key) && IsCandidate(key))
        {
            Enter(key);
            _changed = true;
        }
        else
        {
            _changed |= _points.Remove(key);
        }
    }

    public void Evaluate(long now, List<Condition> into)
    {
        if ((_changed || now >= _nextAt) && now >= _notBefore)
        {
            Find(now);
            _notBefore = _points.Count > Many ? now + (_points.Count / 2) : 0;
        }

        into.AddRange(_found);
    }

    private void Enter(int key)
    {
        if (!_points.ContainsKey(key))
        {
            _order.Enqueue(key);
        }

        _points[key] = PointOf(key);
        while (_points.Count > Most || _order.Count > 2 * Most)
        {
            _points.Remove(_order.Dequeue());
        }
    }

    private void Find(long now)
    {
        _found.Clear();
        _changed = false;
        _nextAt = long.MaxValue;
        foreach (var point in _points.Values)
        {
            if (point.OccurredAt + _longest <= now)
            {
                _points.Remove(point.Key);
            }
        }

        foreach (var watch in _watches.Values)
        {
            watch.Evaluate(_points.Values, now, _found);
            _nextAt = Math.Min(_nextAt, watch.NextAt);
        }
    }

    private bool IsCandidate(int key)
    {
        ref readonly var incident = ref _fold.Incidents[key];
        return incident.IsOpen
            && incident.Settled.Mode == Mode.Actual
            && incident.Settled.Gave(Given.Position)
            && incident.OccurredAt > (_fold.Counting.Now * 1000) - _longest
            && _fold.Places.Categories[incident.Settled.Category].Code != Catalog.NoCategory
            && _fold.Counts(key);
    }

    private ClusterPoint PointOf(int key)
    {
        ref readonly var incident = ref _fold.Incidents[key];
        var latitude = incident.Settled.LatitudeE7 / 1e7;
        return new ClusterPoint(key, incident.OccurredAt, latitude, incident.Settled.LongitudeE7 / 1e7, Math.Cos(latitude * Math.PI / 180));
    }
}
