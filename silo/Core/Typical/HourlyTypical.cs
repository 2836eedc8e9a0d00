using SituationRoom.Core.Clock;

namespace SituationRoom.Core.Typical;

/// <summary>
/// A plain typical: median and p10–p90 of the same hour of days of the same kind (working day or weekend) in the last
/// four weeks. Too little is learnt below three such days.
/// </summary>
public sealed class HourlyTypical(ArrivalHistory history, CityClock clock) : ITypical
{
    private const int Weeks = 4;
    private const int LeastDays = 3;
    private const int Smoothing = 3;

    /// <summary>The least time between two looks at a past that changes.</summary>
    internal const int RelearnSeconds = 30;

    private readonly Dictionary<(int Series, long Hour), Expectation?> _known = [];
    private long _knownHour;
    private long _knownPast;
    private long _knownAt;

    public Expectation? LastHour(int seriesKey, long second)
    {
        // The last sixty minutes lie over two hours of the clock: each weighs what it has of them.
        ForgetStale(second);
        var hour = second - (second % 3600);
        var share = (second - hour) / 3600.0;
        var current = Hour(seriesKey, hour);
        var previous = Hour(seriesKey, hour - 3600);
        return current is { } c && previous is { } p
            ? new Expectation(Mix(p.Median, c.Median, share), Mix(p.P10, c.P10, share), Mix(p.P90, c.P90, share))
            : null;
    }

    public DayBand? Day(long dayStart, long dayEnd)
    {
        var weekend = clock.HourAndKind(dayStart + 43_200).Weekend;
        var bins = (int)((dayEnd - dayStart) / ArrivalHistory.BinSeconds);
        var days = new List<double[]>();
        var start = dayStart;
        for (var back = 1; back <= Weeks * 7; back++)
        {
            start = clock.DayStart(start - 43_200);
            if (clock.HourAndKind(start + 43_200).Weekend == weekend
                && history.WasObserved(start)
                && history.WasObserved(clock.DayEnd(start) - 1))
            {
                days.Add(SmoothedDay(start, bins));
            }
        }

        if (days.Count < LeastDays)
        {
            return null;
        }

        var band = new DayBand(new double[bins], new double[bins], new double[bins]);
        var sample = new double[days.Count];
        for (var bin = 0; bin < bins; bin++)
        {
            for (var day = 0; day < sample.Length; day++)
            {
                sample[day] = days[day][bin];
            }

            Array.Sort(sample);
            band.P10[bin] = Quantile(sample, 0.1);
            band.P50[bin] = Quantile(sample, 0.5);
            band.P90[bin] = Quantile(sample, 0.9);
        }

        return band;
    }

    /// <summary>The quantile of a sorted sample, between neighbours by proportion.</summary>
    internal static double Quantile(ReadOnlySpan<double> sorted, double quantile)
    {
        var place = (sorted.Length - 1) * quantile;
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return Math.Round(Mix(sorted[below], sorted[above], place - below), 2);
    }

    private static double Mix(double from, double to, double share) => from + ((to - from) * share);

    /// <summary>An import may fill the past at any time; what comes late and singly is gathered.</summary>
    private void ForgetStale(long second)
    {
        if (history.AddedToPast != _knownPast && second - _knownAt >= RelearnSeconds)
        {
            _known.Clear();
            (_knownPast, _knownAt) = (history.AddedToPast, second);
        }
    }

    private Expectation? Hour(int seriesKey, long hour)
    {
        if (hour != _knownHour && hour != _knownHour - 3600)
        {
            _known.Clear();
            _knownHour = hour;
        }

        ref var known = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_known, (seriesKey, hour), out var exists);
        if (!exists)
        {
            known = Learn(seriesKey, hour);
        }

        return known;
    }

    private Expectation? Learn(int seriesKey, long hour)
    {
        var (_, weekend) = clock.HourAndKind(hour);
        var sample = new List<double>(Weeks * 7);
        for (var back = 1; back <= Weeks * 7; back++)
        {
            // A day with a change of summer time shifts by an hour for a while: close enough for a plain typical.
            var then = hour - (back * 86_400L);
            if (clock.HourAndKind(then).Weekend == weekend && history.WasObserved(then) && history.Hour(seriesKey, then) is { } count)
            {
                sample.Add(count);
            }
        }

        if (sample.Count < LeastDays)
        {
            return null;
        }

        sample.Sort();
        var sorted = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(sample);
        return new Expectation(Quantile(sorted, 0.5), Quantile(sorted, 0.1), Quantile(sorted, 0.9));
    }

    private double[] SmoothedDay(long start, int bins)
    {
        var day = new double[bins];
        for (var bin = 0; bin < bins; bin++)
        {
            var sum = 0.0;
            var of = 0;
            for (var near = bin - Smoothing; near <= bin + Smoothing; near++)
            {
                if (history.Bin(start + (near * (long)ArrivalHistory.BinSeconds)) is { } count)
                {
                    sum += count;
                    of++;
                }
            }

            day[bin] = of == 0 ? 0 : sum / of;
        }

        return day;
    }
}
