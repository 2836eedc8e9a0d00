namespace SituationRoom.Feeds.Definitions;

/// <summary>
/// A feed's rate limit: a bucket that fills with time and may be overdrawn by one message, since how many items a message
/// holds is known only once it was taken. Whoever finds it empty is told when it will not be.
/// </summary>
internal sealed class ItemRate(double perSecond, double burst, TimeProvider clock)
{
    private const double SecondsOfBurst = 10;
    private const double LongestWait = 86_400;
    private readonly Lock _gate = new();
    private double _spent;
    private long _at = clock.GetTimestamp();

    /// <returns>The limit of a feed, or null where it has none.</returns>
    public static ItemRate? Of(FeedDefinition feed, TimeProvider clock) => feed.Limits?.ItemsPerSecond is { } rate
        ? new ItemRate(rate, feed.Limits.Burst ?? Math.Max(1, rate * SecondsOfBurst), clock)
        : null;

    /// <summary>Whether a message may come now; else how long the sender shall wait.</summary>
    public bool MayCome(out TimeSpan wait)
    {
        lock (_gate)
        {
            Fill();
            var left = burst - _spent;
            wait = left > 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(LongestWait, (1 - left) / perSecond));
            return left > 0;
        }
    }

    public void Charge(int items)
    {
        lock (_gate)
        {
            Fill();
            _spent += items;
        }
    }

    private void Fill()
    {
        var now = clock.GetTimestamp();
        _spent = Math.Max(0, _spent - (clock.GetElapsedTime(_at, now).TotalSeconds * perSecond));
        _at = now;
    }
}
