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
            _states.Add(new FeedState());
        }

        return feed;
    }

    public int Intern(string id) => Intern(System.Text.Encoding.UTF8.GetBytes(id));

    /// <summary>Names what configuration says of a feed.</summary>
    public void Configure(string id, Channel channel, BoardNames names, int intervalSeconds, bool wallTitles)
    {
        var state = _states[Intern(id)];
        state.Channel = channel;
        state.Names = names;
        state.IntervalSeconds = intervalSeconds;
        state.WallTitles = wallTitles;
        state.Configured = true;
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

    /// <summary>The feed failed without a message, or (null) is well again.</summary>
    public void Failed(int feed, string? reason)
    {
        _states[feed].Trouble = reason;
        Dirty.Add(feed);
    }

    public void ClearDirty() => Dirty.Clear();

    /// <summary>The feed as the board shows it at a moment (Unix ms).</summary>
    public BoardFeed View(int feed, long now)
    {
        var state = _states[feed];
        return new BoardFeed(
            _ids[feed],
            (int)state.Channel,
            state.Names ?? new BoardNames(_ids[feed], _ids[feed]),
            Health(state, now),
            state.LastAt,
            state.IntervalSeconds,
            state.LagSeconds,
            state.Accepted,
            state.Rejected,
            state.Trouble);
    }

    /// <summary>Over twice its interval late, over three times silent, over ten times dead; failed where it said so.</summary>
    internal static string Health(FeedState state, long now)
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
        return age > 10.0 * state.IntervalSeconds ? "dead"
            : age > 3.0 * state.IntervalSeconds ? "silent"
            : age > 2.0 * state.IntervalSeconds ? "late"
            : "live";
    }
}
