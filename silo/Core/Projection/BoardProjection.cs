using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;

namespace SituationRoom.Core.Projection;

/// <summary>
/// Makes of the fold what walls draw: a snapshot, and deltas that fit it. It keeps what it published last, so a
/// snapshot is always the sum of the deltas before it.
/// </summary>
public sealed class BoardProjection
{
    private const int MostNotable = 40;
    private const int MostTicker = 12;
    private const int TickerPace = 4;
    private readonly RoomFold _fold;
    private readonly string _epoch;
    private readonly CountsProjection _counts;
    private readonly PointsProjection _points;
    private readonly TrendProjection _trend;
    private readonly UnusualProjection _unusual;
    private readonly OldestProjection _oldest;
    private readonly FeedsProjection _feeds;
    private readonly AlertsProjection _alerts;
    private readonly ReadinessProjection _readiness;
    private readonly WorksProjection _works;
    private readonly List<BoardIncident> _ticker = [];
    private BoardIncident[] _notable = [];
    private BoardKpis _kpis = new(null, 0, null, null);
    private string? _trouble;
    private int _districts;
    private int _categories;
    private int _areas;
    private int _ticks;
    private int _tickerAt = -TickerPace;
    private long _now;

    public BoardProjection(RoomFold fold, string epoch)
    {
        _fold = fold;
        _epoch = epoch;
        _counts = new CountsProjection(fold);
        _points = new PointsProjection(fold);
        _trend = new TrendProjection(fold);
        _unusual = new UnusualProjection(fold);
        _oldest = new OldestProjection(fold);
        _feeds = new FeedsProjection(fold);
        _works = new WorksProjection(fold);
        _alerts = new AlertsProjection(fold, _works);
        _readiness = new ReadinessProjection(fold);
    }

    /// <summary>The alerts as last published.</summary>
    public BoardAlerts Alerts => _alerts.Published;

    /// <summary>Whether something that changed was left for a later frame.</summary>
    public bool IsBehind => _alerts.IsBehind;

    /// <summary>Version of the last frame that had anything in it.</summary>
    public long Version { get; private set; }

    /// <summary>
    /// What changed since the last frame, or null where nothing did.
    /// </summary>
    /// <param name="now">The moment, Unix ms; the fold has been advanced to it.</param>
    /// <param name="tick">Whether a second has passed, so that the slower parts are looked at too.</param>
    /// <param name="trouble">What is wrong with the room itself, or null.</param>
    public BoardDelta? Frame(long now, bool tick, string? trouble)
    {
        _now = now;
        var slots = _counts.NewSlots();
        var works = _works.Changes(now);
        var delta = new BoardDelta
        {
            Epoch = _epoch,
            Version = Version + 1,
            Now = now,
            Districts = Appended(_fold.Places.Districts, ref _districts),
            Categories = Appended(_fold.Places.Categories, ref _categories),
            Areas = Appended(_fold.Places.Areas, ref _areas),
            Slots = slots,
            Counts = _counts.Changes(),
            Notable = Notable(),
            Alerts = _alerts.Changes(now, tick),
            Readiness = _readiness.Changes(),
            Works = works,
            Trouble = trouble == _trouble ? null : trouble ?? string.Empty,
        };
        _trouble = trouble;
        if (tick)
        {
            _ticks++;
            var (whole, line) = _trend.Changes();
            delta = delta with
            {
                Unusual = _unusual.Changes(),
                Points = _points.Changes(),
                Feeds = _feeds.Changes(now, _ticks),
                Trend = whole,
                TrendCounts = line,
                Kpis = Kpis(),
                Ticker = Ticker(),
                Oldest = _oldest.Changes(),
            };
        }

        if (IsEmpty(delta))
        {
            return null;
        }

        Version++;
        return delta;
    }

    /// <summary>The picture at <see cref="Version"/>.</summary>
    public BoardSnapshot Snapshot() => new()
    {
        Epoch = _epoch,
        Version = Version,
        Now = _now,
        Build = _fold.Settings.Build,
        City = _fold.Settings.City,
        Districts = [.. _fold.Places.Districts.Take(_districts)],
        Categories = [.. _fold.Places.Categories.Take(_categories)],
        Tallies = [.. Enum.GetNames<Tally>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])],
        Areas = [.. _fold.Places.Areas.Take(_areas)],
        Slots = _counts.AllSlots(),
        Counts = _counts.AllCounts(),
        Unusual = _unusual.All,
        Notable = _notable,
        Points = _points.All,
        Feeds = _feeds.All,
        Kpis = _kpis,
        Trend = _trend.Published,
        Ticker = [.. _ticker],
        Oldest = _oldest.Published,
        Alerts = _alerts.Published,
        Readiness = _readiness.Published,
        Works = _works.Published,
        Trouble = _trouble,
    };

    private static T[]? Appended<T>(IReadOnlyList<T> all, ref int published)
    {
        if (published == all.Count)
        {
            return null;
        }

        var added = all.Skip(published).ToArray();
        published = all.Count;
        return added;
    }

    private static bool IsEmpty(BoardDelta delta) =>
        delta is
        {
            Districts: null, Categories: null, Areas: null, Slots: null, Counts: null, Unusual: null, Notable: null,
            Points: null, Feeds: null, Kpis: null, Trend: null, TrendCounts: null, Ticker: null, Oldest: null, Alerts: null, Readiness: null, Works: null, Trouble: null,
        };

    private BoardIncident[]? Notable()
    {
        if (!_fold.Spotlight.NotableChanged)
        {
            return null;
        }

        _fold.Spotlight.ClearNotable();
        var notable = _fold.Spotlight.Notable.Take(MostNotable).Select(key => IncidentView.Of(_fold, key)).ToArray();
        if (IncidentView.Same(notable, _notable))
        {
            return null;
        }

        return _notable = notable;
    }

    private BoardKpis? Kpis()
    {
        double? usual = _unusual.City is { } city ? Math.Round(city.Median, 1) : null;
        int? load = usual is > 0 ? (int)Math.Round((_unusual.CityLastHour - usual.Value) * 100 / usual.Value) : null;
        var (injured, dead) = _fold.HurtToday;
        var kpis = new BoardKpis(_fold.Counting.MedianAnswerMinutes(), _fold.Counting.AnswersCounted, usual, load, injured, dead);
        if (kpis == _kpis)
        {
            return null;
        }

        return _kpis = kpis;
    }

    private BoardIncident[]? Ticker()
    {
        if (_ticks - _tickerAt < TickerPace)
        {
            return null;
        }

        var (key, title) = _fold.Spotlight.TakeNewest();
        if (key < 0 || !_fold.Incidents.IsHeld(key))
        {
            return null;
        }

        _tickerAt = _ticks;
        var incident = IncidentView.Of(_fold, key) with { Title = title ?? _fold.Spotlight.TitleOf(key) };
        _ticker.Insert(0, incident);
        if (_ticker.Count > MostTicker)
        {
            _ticker.RemoveAt(MostTicker);
        }

        return [incident];
    }
}
