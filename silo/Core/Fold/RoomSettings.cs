using SituationRoom.Core.Board;
using SituationRoom.Core.Ledger;
using SituationRoom.Core.Readiness;
using SituationRoom.Core.Shifts;
using SituationRoom.Reports;

namespace SituationRoom.Core.Fold;

/// <summary>What configuration tells the fold: names, trees and feeds. It decides nothing that an entry holds.</summary>
public sealed record RoomSettings
{
    public required TimeZoneInfo Zone { get; init; }

    public required BoardCity City { get; init; }

    /// <summary>The server's build, as pages compare it.</summary>
    public required string Build { get; init; }

    /// <summary>Parents before children.</summary>
    public required IReadOnlyList<BoardDistrict> Districts { get; init; }

    /// <summary>Parents before children.</summary>
    public required IReadOnlyList<BoardCategory> Categories { get; init; }

    public required IReadOnlyList<FeedSetting> Feeds { get; init; }

    /// <summary>Which scene a wall shows in a readiness mode, at the start.</summary>
    public IReadOnlyList<ModeScene> ModeScenes { get; init; } = [];

    /// <summary>Posts and shifts; what was done by them stands in entries.</summary>
    public ShiftRoster Shifts { get; init; } = ShiftRoster.None;
}

/// <summary>A feed as the fold knows it.</summary>
/// <param name="Id">Its configured id.</param>
/// <param name="Channel">Its channel.</param>
/// <param name="Names">Its names.</param>
/// <param name="IntervalSeconds">The expected interval between messages.</param>
/// <param name="WallTitles">Whether its titles may stand on a wall.</param>
/// <param name="LearnsInterval">Whether the interval is learnt; then the one given holds until it is.</param>
/// <param name="Door">The word of the door by which its messages usually come.</param>
public sealed record FeedSetting(
    string Id, Channel Channel, BoardNames Names, int IntervalSeconds, bool WallTitles, bool LearnsInterval = false, string? Door = null)
{
    /// <summary>Interval in seconds of a feed that may be silent for any time.</summary>
    public const int NoInterval = FeedState.NoInterval;

    /// <summary>Whether it is known to exchange latitude and longitude at times: a point that lies outside is turned round where that brings it inside.</summary>
    public bool SwappedPoints { get; init; }
}
