namespace SituationRoom.Reports;

/// <summary>How far the decisions of a room that is followed were taken. All that lies before there was taken, too.</summary>
/// <param name="Journal">What tells the journal from any other.</param>
/// <param name="Position">Where the last decision lies there that changed something here.</param>
public sealed record FollowedStand(string Journal, long Position);
