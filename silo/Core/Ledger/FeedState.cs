using SituationRoom.Core.Board;
using SituationRoom.Reports;

namespace SituationRoom.Core.Ledger;

/// <summary>What is known of a feed. Times are Unix milliseconds, UTC.</summary>
public sealed class FeedState
{
    public Channel Channel { get; set; }

    public BoardNames? Names { get; set; }

    public int IntervalSeconds { get; set; } = 300;

    public bool WallTitles { get; set; }

    /// <summary>Whether the configuration names it; else only the journal does.</summary>
    public bool Configured { get; set; }

    public long? LastAt { get; set; }

    public int? LagSeconds { get; set; }

    public long Accepted { get; set; }

    public long Rejected { get; set; }

    public string? Trouble { get; set; }
}
