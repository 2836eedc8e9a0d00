namespace SituationRoom.Core.Cells;

/// <summary>Minutes to the first answer, counted minute by minute up to 60 days, so that the median is exact to the minute.</summary>
internal sealed class AnswerTimes
{
    private const int Minutes = 60 * 24 * 60;
    private readonly int[] _counts = new int[Minutes + 1];

    public int Count { get; private set; }

    public void Add(long minutes, int amount)
    {
        _counts[Math.Clamp(minutes, 0, Minutes)] += amount;
        Count += amount;
    }

    /// <summary>The lower median in minutes; null where nothing is counted.</summary>
    public int? Median()
    {
        if (Count == 0)
        {
            return null;
        }

        var left = (Count + 1) / 2;
        var minute = 0;
        while ((left -= _counts[minute]) > 0)
        {
            minute++;
        }

        return minute;
    }
}
