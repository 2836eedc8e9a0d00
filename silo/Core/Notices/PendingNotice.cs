using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Notices;

/// <summary>A notice that is to be sent.</summary>
/// <param name="Key">Which.</param>
/// <param name="Step">What it tells.</param>
/// <param name="Facts">Of what.</param>
/// <param name="DueAt">Since when, Unix ms.</param>
/// <param name="Attempts">Attempts that failed.</param>
/// <param name="NextAt">Not before this moment, Unix ms.</param>
/// <param name="Detail">Why the last attempt failed, or null.</param>
public sealed record PendingNotice(NoticeKey Key, NoticeStep Step, NoticeFacts Facts, long DueAt, int Attempts, long NextAt, string? Detail);
