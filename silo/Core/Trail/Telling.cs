namespace SituationRoom.Core.Trail;

/// <summary>Who is told outside of a change of an alert, and what: decided when it changed, whatever the configuration says later.</summary>
/// <param name="Step">What is told.</param>
/// <param name="Targets">Ids of the targets.</param>
/// <param name="Facts">What is told of the alert.</param>
public sealed record Telling(NoticeStep Step, IReadOnlyList<string> Targets, NoticeFacts Facts);
