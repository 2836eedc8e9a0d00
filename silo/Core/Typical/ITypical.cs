namespace SituationRoom.Core.Typical;

/// <summary>What is usual. The seam behind which better statistics may stand.</summary>
public interface ITypical
{
    /// <summary>What the hour up to <paramref name="second"/> usually counts; null where too little was learnt.</summary>
    /// <param name="seriesKey">See <see cref="ArrivalHistory.SeriesKey"/>.</param>
    /// <param name="second">The moment, UTC seconds.</param>
    Expectation? LastHour(int seriesKey, long second);

    /// <summary>What each bin of the city's day usually counts; null where too little was learnt.</summary>
    /// <param name="dayStart">The city's midnight, UTC seconds.</param>
    /// <param name="dayEnd">The next midnight, UTC seconds.</param>
    DayBand? Day(long dayStart, long dayEnd);
}

/// <summary>What is usual for one hour.</summary>
/// <param name="Median">Half of such hours lie above.</param>
/// <param name="P10">A tenth of such hours lie below.</param>
/// <param name="P90">A tenth of such hours lie above.</param>
public readonly record struct Expectation(double Median, double P10, double P90)
{
    /// <summary>How far a count lies from the usual, in spreads; the spread is at least that of pure chance (Poisson).</summary>
    public double Score(int count)
    {
        var spread = Math.Max((P90 - P10) / 2.563, Math.Sqrt(Math.Max(Median, 1)));
        return (count - Median) / spread;
    }
}

/// <summary>What is usual for each bin of a day.</summary>
public sealed record DayBand(double[] P10, double[] P50, double[] P90);
