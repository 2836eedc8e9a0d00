using SituationRoom.Core.Clock;

namespace SituationRoom.Core.Typical;

/// <summary>
/// How many incidents occurred in each hour of the last five weeks, by district and top category, and in each five
/// minutes for the whole city: what typicals are learnt from.
/// </summary>
public sealed class ArrivalHistory
{
    /// <summary>Hours that are kept: 36 days.</summary>
    public const int Hours = 36 * 24;

    /// <summary>Bins that are kept: 36 days.</summary>
    public const int Bins = Hours * 12;

    /// <summary>Seconds of a bin.</summary>
    public const int BinSeconds = 300;

    private readonly Dictionary<int, int[]> _hours = [];
    private readonly int[] _bins = new int[Bins];
    private readonly bool[] _awake = new bool[Bins];
    private long _lastBin;

    /// <summary>How many arrivals, all told, were added to hours that had passed already: where it changed, what was learnt is out of date.</summary>
    public long AddedToPast { get; private set; }

    public IReadOnlyDictionary<int, int[]> Series => _hours;

    internal ReadOnlySpan<int> BinRing => _bins;

    internal ReadOnlySpan<bool> AwakeRing => _awake;

    internal long LastBin => _lastBin;

    /// <summary>The name of a series: −1 stands for the whole city or for all categories.</summary>
    public static int SeriesKey(int district, int category) => ((district + 1) << 12) | (category + 1);

    /// <summary>The district and the category of a series; −1 stands for all.</summary>
    public static (int District, int Category) SeriesOf(int seriesKey) => ((seriesKey >> 12) - 1, (seriesKey & 0xFFF) - 1);

    /// <summary>Moves the moment on, and empties what comes round again.</summary>
    public void Advance(long now)
    {
        var bin = now / BinSeconds;
        if (bin <= _lastBin)
        {
            _awake[bin % Bins] |= bin == _lastBin;
            return;
        }

        var hour = bin / 12;
        var lastHour = _lastBin / 12;
        for (var i = Math.Max(_lastBin + 1, bin - Bins + 1); i <= bin; i++)
        {
            _bins[i % Bins] = 0;
            _awake[i % Bins] = false;
        }

        for (var i = Math.Max(lastHour + 1, hour - Hours + 1); i <= hour; i++)
        {
            foreach (var series in _hours.Values)
            {
                series[i % Hours] = 0;
            }
        }

        _lastBin = bin;
        _awake[bin % Bins] = true;
    }

    /// <summary>Whether the room journaled or ticked in the five minutes around a moment, so that a zero was counted there.</summary>
    public bool WasAwake(long second)
    {
        var bin = second / BinSeconds;
        return IsKept(bin) && _awake[bin % Bins];
    }

    /// <summary>Adds to the hour of a series; a moment that is no longer (or not yet) kept is passed over.</summary>
    public void Add(int seriesKey, long second, int amount)
    {
        var hour = second / 3600;
        if (!IsKeptHour(hour))
        {
            return;
        }

        ref var series = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_hours, seriesKey, out var exists);
        series ??= new int[Hours];
        series[hour % Hours] += amount;
    }

    /// <summary>Adds to the city's five minutes.</summary>
    public void AddToCity(long second, int amount)
    {
        var bin = second / BinSeconds;
        if (IsKept(bin))
        {
            _bins[bin % Bins] += amount;
            AddedToPast += bin / 12 < _lastBin / 12 ? amount : 0;
        }
    }

    /// <summary>
    /// Whether the city was listened to in the hour of a moment: something occurred within a day before its end and
    /// within a day after its begin. A lone report of long ago teaches nothing about the days after it.
    /// </summary>
    public bool WasObserved(long second)
    {
        var hour = second / 3600;
        return _hours.TryGetValue(SeriesKey(-1, -1), out var city) && AnyOf(city, hour - 24, hour) && AnyOf(city, hour, hour + 24);
    }

    /// <summary>Count of the hour that begins at <paramref name="second"/>; null where it is not kept.</summary>
    public int? Hour(int seriesKey, long second)
    {
        var hour = second / 3600;
        return !IsKeptHour(hour) ? null
            : _hours.TryGetValue(seriesKey, out var series) ? series[hour % Hours]
            : 0;
    }

    /// <summary>Count of the city's bin in which <paramref name="second"/> lies; null where it is not kept.</summary>
    public int? Bin(long second)
    {
        var bin = second / BinSeconds;
        return IsKept(bin) ? _bins[bin % Bins] : null;
    }

    internal void Restore(long lastBin, ReadOnlySpan<int> bins, ReadOnlySpan<bool> awake, IEnumerable<KeyValuePair<int, int[]>> hours)
    {
        _lastBin = lastBin;
        bins.CopyTo(_bins);
        awake.CopyTo(_awake);
        foreach (var (key, series) in hours)
        {
            _hours[key] = series;
        }
    }

    private bool IsKept(long bin) => bin >= 0 && bin <= _lastBin && bin > _lastBin - Bins;

    private bool IsKeptHour(long hour) => hour >= 0 && hour <= _lastBin / 12 && hour > (_lastBin / 12) - Hours;

    private bool AnyOf(int[] series, long first, long final)
    {
        var last = _lastBin / 12;
        for (var hour = Math.Max(0, Math.Max(first, last - Hours + 1)); hour <= Math.Min(final, last); hour++)
        {
            if (series[hour % Hours] > 0)
            {
                return true;
            }
        }

        return false;
    }
}
