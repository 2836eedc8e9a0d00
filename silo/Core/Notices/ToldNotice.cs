using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Notices;

/// <summary>A notice whose fate is decided.</summary>
/// <param name="Key">Which.</param>
/// <param name="Step">What it told.</param>
/// <param name="Facts">Of what.</param>
/// <param name="DueAt">Since when it was due, Unix ms.</param>
/// <param name="Fate">Delivered or given up.</param>
/// <param name="At">When that was decided, Unix ms.</param>
/// <param name="Attempts">Attempts made.</param>
/// <param name="Detail">What the other side answered, or why it was given up.</param>
public sealed record ToldNotice(NoticeKey Key, NoticeStep Step, NoticeFacts Facts, long DueAt, NoticeFate Fate, long At, int Attempts, string? Detail);
