using SituationRoom.Core.Board;
using SituationRoom.Core.Hashing;
using SituationRoom.Reports;

namespace SituationRoom.Core.Ledger;

/// <summary>Health of every feed: when it was last heard, how late it was, what it was refused.</summary>
public sealed class FeedLedger
{
    private readonly Utf8Names _ids = new();
    private readonly List<FeedState> _states = [];

    public int Count => _states.Count;

    /// <summary>Feeds that changed since <see cref="ClearDirty"/>.</summary>
    public HashSet<int> Dirty { get; } = [];

    public FeedState this[int feed] => _states[feed];

    public string IdOf(int feed) => _ids[feed];

    public ReadOnlySpan<byte> Utf8IdOf(int feed) => _ids.Utf8(feed);

    public int Find(string id) => _ids.Find(id);

    public int Intern(ReadOnlySpan<byte> id)
    {
        var feed = _ids.Intern(id);
        while (_states.Count < _ids.Count)
        {
            _states.Add(_ids[_states.Count] == HandFeed.Id ? HandFeed.State() : new FeedState());
        }

        return feed;
    }

    public int Intern(string id) => Intern(System.Text.Encoding.UTF8.GetBytes(id));

    /// <summary>Names what configuration says of a feed.</summary>
    /// <param name="id">Its configured id.</param>
    /// <param name="channel">Its channel.</param>
    /// <param name="names">Its names.</param>
    /// <param name="intervalSeconds">Its expected interval, or what holds until it is learnt.</param>
    /// <param name="wallTitles">Whether its titles may stand on a wall.</param>
    /// <returns>Its state, for what else is said of it.</returns>
    public FeedState Configure(string id, Channel channel, BoardNames names, int intervalSeconds, bool wallTitles)
    {
        var feed = Intern(id);
        var state = _states[feed];
        state.Channel = channel;
        state.Names = names;
        state.IntervalSeconds = intervalSeconds;
        state.WallTitles = wallTitles;
        state.Configured = true;
        Dirty.Add(feed);
        return state;
    }

    /// <summary>Takes what another configuration says: first of all feeds nothing, then of each what it names. What is known of each stays; one that is named no more has no trouble.</summary>
    public void Reconfigure(Action name)
    {
        foreach (var state in _states)
        {
            state.Configured = false;
        }

        name();
        foreach (var state in _states.Where(state => !state.Configured))
        {
            (state.Trouble, state.LearnsInterval, state.Door) = (null, false, null);
        }
    }

    /// <summary>An item of the journal: a sign of life by which the feed's pace is known, too.</summary>
    public void Arrived(int feed, long receivedAt, long? at)
    {
        var state = _states[feed];
        if (receivedAt >= (state.LastAt ?? long.MinValue))
        {
            Heard(feed, receivedAt, at);
            state.Pace.Arrived(receivedAt, at is null ? null : state.LagSeconds);
        }
    }

    /// <summary>A message came, whatever became of it.</summary>
    public void Heard(int feed, long receivedAt, long? at)
    {
        var state = _states[feed];
        if (receivedAt >= (state.LastAt ?? long.MinValue))
        {
            state.LastAt = receivedAt;
            state.LagSeconds = at is { } source ? (int)Math.Clamp((receivedAt - source) / 1000, 0, int.MaxValue) : state.LagSeconds;
            state.Trouble = null;
            Dirty.Add(feed);
        }
    }

    public void Accepted(int feed, int amount)
    {
        _states[feed].Accepted += amount;
        Dirty.Add(feed);
    }

    public void Rejected(int feed)
    {
        _states[feed].Rejected++;
        Dirty.Add(feed);
    }

    /// <summary>An open rejection of the feed was settled.</summary>
    public void Settled(int feed)
    {
        _states[feed].Rejected--;
        Dirty.Add(feed);
    }

    /// <summary>The feed failed without a message at a moment (Unix ms), or (null) is well again.</summary>
    public void Failed(int feed, string? reason, long now)
    {
        var state = _states[feed];
        if (reason != state.Trouble?.Reason)
        {
            state.Trouble = reason is null ? null : new FeedFailure(reason, now);
            state.LastFailure = state.Trouble ?? state.LastFailure;
        }

        Dirty.Add(feed);
    }

    /// <summary>The expected interval at a moment (Unix ms), in seconds: as given, or as learnt.</summary>
    public int Interval(int feed, long now)
    {
        var state = _states[feed];
        return state.LearnsInterval ? state.Pace.Habit.Interval(now) ?? state.IntervalSeconds : state.IntervalSeconds;
    }

    public void ClearDirty() => Dirty.Clear();

    /// <summary>The feed as the board shows it at a moment (Unix ms).</summary>
    public BoardFeed View(int feed, long now)
    {
        var state = _states[feed];
        var interval = Interval(feed, now);
        return new BoardFeed(
            _ids[feed],
            (int)state.Channel,
            state.Names ?? new BoardNames(_ids[feed], _ids[feed]),
            Health(state, interval, now),
            state.LastAt,
            interval,
            state.LagSeconds,
            state.Accepted,
            state.Rejected,
            state.Trouble?.Reason);
    }

    /// <summary>Over twice its interval late, over three times silent, over ten times dead; failed where it said so.</summary>
    internal static string Health(FeedState state, int intervalSeconds, long now)
    {
        if (state.Trouble is not null)
        {
            return "failed";
        }

        if (state.LastAt is not { } last)
        {
            return "silent";
        }

        var age = (now - last) / 1000.0;
        return age > 10.0 * intervalSeconds ? "dead"
            : age > 3.0 * intervalSeconds ? "silent"
            : age > 2.0 * intervalSeconds ? "late"
            : "live";
    }
}
