using SituationRoom.Core.Board;
using SituationRoom.Reports;

namespace SituationRoom.Core.Ledger;

/// <summary>The feed of what people of the shift enter themselves. It stands in no configuration, and no other one may be named so.</summary>
public static class HandFeed
{
    /// <summary>Its id.</summary>
    public const string Id = "console";

    /// <summary>By which ears people enter.</summary>
    public static IReadOnlyList<Channel> Channels { get; } = [Channel.Dispatch, Channel.Hotline];

    /// <summary>People call when they call: it is never late.</summary>
    internal static FeedState State() => new()
    {
        Channel = Channel.Dispatch,
        Names = new BoardNames("Пульт", "Console"),
        IntervalSeconds = FeedState.NoInterval,
    };
}
