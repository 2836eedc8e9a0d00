using SituationRoom.Core.Fold;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>
/// Which feeds are not heard. Before the room ran nobody listened: a feed that was silent then is given twice its interval from
/// <paramref name="start"/> on, and until then it is not known how it is.
/// </summary>
/// <param name="fold">The fold.</param>
/// <param name="start">Since when the room runs with these rules, Unix ms.</param>
internal sealed class FeedHearing(RoomFold fold, long start)
{
    /// <summary>Where a feed answers with errors, there is nothing to wait for.</summary>
    private const long LongestFailing = 120_000;

    /// <summary>Milliseconds after which a feed is late.</summary>
    public long Patience(int feed, long now) => 2_000L * fold.Feeds.Interval(feed, now);

    /// <summary>Whether a feed is late, silent, dead or failed; null where that can't be told yet.</summary>
    public bool? IsLost(int feed, long now)
    {
        var state = fold.Feeds[feed];
        var patience = Patience(feed, now);
        if (state.Trouble is { } trouble && now - trouble.At >= Math.Min(patience, LongestFailing))
        {
            return true;
        }

        if (state.LastAt is { } last && now - last <= patience)
        {
            return state.Trouble is null ? false : null;
        }

        if (state.Trouble is null && fold.Feeds.Interval(feed, now) >= FeedSetting.NoInterval)
        {
            return false;
        }

        return now - start > patience ? true : null;
    }

    /// <summary>Whether nothing may be made of what a feed did not say: it is lost, or not known to be well.</summary>
    public bool IsDumb(int feed, long now) => IsLost(feed, now) != false;
}
