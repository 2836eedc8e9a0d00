using SituationRoom.Core.Board;

namespace SituationRoom.Engine.Shifts;

/// <summary>An alert that was acknowledged long ago and that nobody owns.</summary>
/// <param name="Id">The alert's id.</param>
/// <param name="Priority">1 (S1) to 4 (S4).</param>
/// <param name="Title">What it says.</param>
/// <param name="AcknowledgedAt">When it was acknowledged.</param>
/// <param name="AcknowledgedBy">By whom, or null.</param>
public sealed record ForgottenAlert(string Id, int Priority, BoardNames Title, DateTimeOffset AcknowledgedAt, string? AcknowledgedBy);
