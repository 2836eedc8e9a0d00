namespace SituationRoom.Feeds.Polling;

/// <summary>When to ask again. Pure.</summary>
internal static class PollPlan
{
    private static readonly TimeSpan FirstAgain = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LeastPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MostPause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestWish = TimeSpan.FromHours(1);

    /// <summary>From the beginning of a poll that went well to that of the next.</summary>
    /// <param name="every">As configured.</param>
    /// <param name="took">How long the poll took.</param>
    public static TimeSpan AfterSuccess(TimeSpan every, TimeSpan took) => took < every ? every - took : TimeSpan.Zero;

    /// <summary>From the end of a poll that failed: doubled each time up to the interval, or a minute at least and a quarter of an hour at most; ±20 %, so that many do not come at once.</summary>
    /// <param name="every">As configured.</param>
    /// <param name="failures">Polls that failed one after the other, this one included.</param>
    /// <param name="retryAfter">What the server asked for, honoured up to an hour.</param>
    /// <param name="chance">Evenly drawn from 0 to 1.</param>
    public static TimeSpan AfterFailure(TimeSpan every, int failures, TimeSpan? retryAfter, double chance)
    {
        var first = every < FirstAgain ? every : FirstAgain;
        var most = TimeSpan.FromTicks(Math.Clamp(every.Ticks, LeastPause.Ticks, MostPause.Ticks));
        var pause = first * Math.Pow(2, Math.Min(failures - 1, 20));
        pause = (pause < most ? pause : most) * (0.8 + (0.4 * chance));
        var wish = retryAfter is { } asked ? (asked < LongestWish ? asked : LongestWish) : TimeSpan.Zero;
        return pause > wish ? pause : wish;
    }
}
