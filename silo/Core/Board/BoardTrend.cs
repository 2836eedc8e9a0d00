namespace SituationRoom.Core.Board;

/// <summary>Arrivals over the city's day in bins of five minutes, over the band of a typical such day.</summary>
/// <param name="DayStart">Local midnight, Unix ms.</param>
/// <param name="BinSeconds">Length of a bin.</param>
/// <param name="Counts">Bin to arrivals; null where nothing was observed; shorter than the day while it lasts.</param>
/// <param name="P10">Bin to the tenth percentile of such days; empty where too little was learnt.</param>
/// <param name="P50">Bin to the median.</param>
/// <param name="P90">Bin to the ninetieth percentile.</param>
public sealed record BoardTrend(long DayStart, int BinSeconds, int?[] Counts, double[] P10, double[] P50, double[] P90);
